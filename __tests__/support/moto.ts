import { type Emulator, startEmulator } from "../../modules/try/emulator";
import { cleanEnvironment } from "./environment";

/** An AWS emulator for a test: account 123456789012, on 127.0.0.1. */
export interface Moto extends Emulator {
  /** Forgets everything that was created. */
  reset(): Promise<void>;
}

/** The account that the emulator speaks for. */
export const MOTO_ACCOUNT = "123456789012";

export async function startMoto(settings: NodeJS.ProcessEnv = {}): Promise<Moto> {
  const emulator = await startEmulator({ ...cleanEnvironment(), MOTO_ACCOUNT_ID: MOTO_ACCOUNT, ...settings });
  const reset = async () => {
    const response = await fetch(`${emulator.url}/moto-api/reset`, { method: "POST" });
    if (!response.ok) throw new Error(`moto refused to reset: ${response.status} ${await response.text()}`);
  };
  return { ...emulator, reset };
}
