import { shareProvider, stopProvider } from "./attached-provider";

/** Setup of the layers with real parts: one Terraform command takes seconds, a deploy half a minute on a slow machine. */
jest.setTimeout(300_000);

shareProvider();
afterAll(stopProvider);
