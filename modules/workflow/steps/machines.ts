import { placeholder } from "../placeholders";
import { isOneName, type Resource } from "./granted";
import type { Step, StepSet } from "./step";

const SEND = 'aws ssm send-command --document-name "$DOCUMENT" --parameters "$PARAMETERS"';

/** The tags that a machine must have, as targets of the AWS CLI. */
const targetsOf = ({ constraints }: Resource): string[] =>
  constraints.flatMap(({ name, values, plain }) => {
    const [, tag] = /^ssm:resourceTag\/(.+)$/i.exec(name) ?? [];
    const [value, ...others] = values;
    return plain && tag !== undefined && value !== undefined && others.length === 0 ? [`Key=tag:${tag},Values=${value.text}`] : [];
  });

/** A document of Systems Manager on machines, by their ids or by their tags. */
export const ssmRunCommand: StepSet = {
  covers: ["RunCommand", "WatchCommands"],
  steps(may) {
    const own = may.on("RunCommand").filter((resource) => may.isOwn(resource));
    const named = (kind: RegExp) => own.filter(({ name }) => kind.test(name) && isOneName(name)).map(({ name }) => name.replace(kind, ""));
    const instances = [...new Set(named(/^(managed-)?instance\//))];
    const [targets = []] = own.map(targetsOf).filter((found) => found.length > 0);
    return named(/^document\//).flatMap((document): Step[] => {
      const env = { DOCUMENT: document, PARAMETERS: placeholder("COMMAND_PARAMETERS") };
      return [
        ...instances.map((instance) => ({
          name: "Run the document on the machine",
          env: { ...env, INSTANCE: instance },
          run: [
            `command=$(${SEND} --instance-ids "$INSTANCE" --query Command.CommandId --output text)`,
            ...(may.has("WatchCommands") ? ['aws ssm wait command-executed --command-id "$command" --instance-id "$INSTANCE"'] : []),
          ].join("\n"),
        })),
        ...(targets.length === 0
          ? []
          : [
              {
                name: "Run the document on the machines with these tags",
                note: "What became of it: aws ssm list-command-invocations --command-id COMMAND",
                env: { ...env, ...Object.fromEntries(targets.map((target, at) => [`TARGET_${at + 1}`, target])) },
                run: `${SEND} --targets ${targets.map((_, at) => `"$TARGET_${at + 1}"`).join(" ")} --query Command.CommandId --output text`,
              },
            ]),
      ];
    });
  },
};

/** What kubectl and helm need to reach a cluster. */
export const eksAccess: StepSet = {
  covers: ["DescribeClusters"],
  steps: (may) =>
    may
      .names("DescribeClusters", "cluster/")
      .filter(isOneName)
      .map((cluster) => ({
        name: "Apply the manifests to the cluster",
        note: "What it may do there, the cluster's access entry of the role says",
        env: { CLUSTER: cluster, MANIFESTS: placeholder("MANIFESTS") },
        run: ['aws eks update-kubeconfig --name "$CLUSTER"', 'kubectl apply --filename "$MANIFESTS"'].join("\n"),
      })),
};
