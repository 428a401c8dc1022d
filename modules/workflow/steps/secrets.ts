import { placeholder } from "../placeholders";
import type { Text } from "../text";
import { isOneName } from "./granted";
import type { Step, StepSet } from "./step";

/** What a step reads is its output, for the steps behind it, and no line of it shows in the log. */
const keep = [
  'while IFS= read -r line; do echo "::add-mask::$line"; done <<< "$value"',
  "end=$(uuidgen)",
  'printf "value<<%s\\n%s\\n%s\\n" "$end" "$value" "$end" >> "$GITHUB_OUTPUT"',
];

/** @param name that of the output's step, with its place among those of its kind */
const read = (kind: "parameter" | "secret", at: number, env: Readonly<Record<string, Text>>, command: string): Step => {
  const id = `${kind}-${at + 1}`;
  return {
    id,
    name: `Read the ${kind}`,
    note: `Later steps have it as steps.${id}.outputs.value`,
    env,
    run: [`value=$(${command})`, ...keep].join("\n"),
  };
};

/** A name with a slash begins with one; in an ARN it stands without. */
const nameOf = (name: string) => (name.includes("/") ? `/${name}` : name);

export const ssmRead: StepSet = {
  covers: ["ReadParameters", "ReadParametersByPath", "DecryptParameters"],
  steps: (may) => [
    ...may
      .names("ReadParameters", "parameter/")
      .filter(isOneName)
      .map((name, at) =>
        read(
          "parameter",
          at,
          { NAME: nameOf(name) },
          'aws ssm get-parameter --name "$NAME" --with-decryption --query Parameter.Value --output text',
        ),
      ),
    ...may
      .names("ReadParametersByPath", "parameter/")
      .filter(isOneName)
      .map(
        (path): Step => ({
          name: "Read the parameters below the path",
          note: "Later steps have them in the file that is named here; the log shows none of them",
          env: { NAMES_BELOW: `/${path}` },
          run: 'aws ssm get-parameters-by-path --path "$NAMES_BELOW" --recursive --with-decryption > "$RUNNER_TEMP/parameters.json"',
        }),
      ),
  ],
};

/** What AWS adds to a name in an ARN: six characters, which nobody knows before. */
const SUFFIX = /-\?{6}$/;

export const secretsRead: StepSet = {
  covers: ["ReadSecrets", "ListSecrets", "DecryptSecrets"],
  steps(may) {
    const names = may.names("ReadSecrets", "secret:");
    const known = names
      .filter((name) => SUFFIX.test(name))
      .map((name) => name.replace(SUFFIX, ""))
      .filter(isOneName);
    const secrets: Text[] = known.length === names.length ? known : [...known, placeholder("SECRET_NAME")];
    return secrets.map((secret, at) =>
      read(
        "secret",
        at,
        { SECRET: secret },
        'aws secretsmanager get-secret-value --secret-id "$SECRET" --query SecretString --output text',
      ),
    );
  },
};
