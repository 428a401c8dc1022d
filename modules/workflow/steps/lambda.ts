import { placeholder } from "../placeholders";
import { template } from "../text";
import { isOneName } from "./granted";
import type { StepSet } from "./step";

/** New code for a function, as a version of its own. */
export const lambdaDeploy: StepSet = {
  covers: ["ReadFunctions", "DeployFunctions", "PassFunctionRoles"],
  steps(may) {
    if (!may.has("ReadFunctions")) return [];
    const names = may.names("DeployFunctions", "function:").filter(isOneName);
    return names.map((name) => ({
      name: "Deploy the function",
      note: "An alias is moved by: aws lambda update-alias --function-name NAME --name ALIAS --function-version VERSION",
      env: {
        FUNCTION: name,
        // Each has code of its own
        PACKAGE: names.length === 1 ? placeholder("FUNCTION_PACKAGE") : template`${placeholder("FUNCTION_PACKAGES")}/${name}.zip`,
      },
      run: [
        'aws lambda update-function-code --function-name "$FUNCTION" --zip-file "fileb://$PACKAGE" --query CodeSha256',
        'aws lambda wait function-updated-v2 --function-name "$FUNCTION"',
        'aws lambda publish-version --function-name "$FUNCTION" --query Version --output text',
      ].join("\n"),
    }));
  },
};
