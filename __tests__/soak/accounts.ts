import { type Iam, iamAt, valuesOf } from "../../modules/try/iam";
import { ACCOUNT } from "../support/review-policies";
import { SEED_POLICY, SEED_USER, THERE } from "./blocks";

/** The two accounts of the emulator: it tells them apart by the key that STS gave. */
export const ROLE_THERE = `arn:aws:iam::${THERE}:role/terraform`;
const REGION = "eu-central-1";

export type Accounts = Readonly<Record<"here" | "there", Iam>>;

export async function accountsAt(url: string): Promise<Accounts> {
  const response = await fetch(url, {
    method: "POST",
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=test/20200101/${REGION}/sts/aws4_request, SignedHeaders=host, Signature=none` },
    body: new URLSearchParams({ Action: "AssumeRole", Version: "2011-06-15", RoleArn: ROLE_THERE, RoleSessionName: "soak" }),
  });
  const [key = ""] = valuesOf("AccessKeyId", await response.text());
  return { here: iamAt(url, REGION), there: iamAt(url, REGION, key) };
}

/** What is in both accounts before anything is applied. */
export async function seed(iam: Iam): Promise<void> {
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "sqs:*", Resource: "*" }] });
  await iam("CreatePolicy", { PolicyName: SEED_POLICY, PolicyDocument });
  await iam("CreateUser", { UserName: SEED_USER });
}

export const SEEDED = `arn:aws:iam::${ACCOUNT}:policy/${SEED_POLICY}`;
