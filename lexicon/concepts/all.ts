import type { Concept } from '../entry';
import { applicationField } from './application-field';
import { blockchainApplication } from './blockchain-application';
import { blockchainCore } from './blockchain-core';
import { blockchainInfrastructure } from './blockchain-infrastructure';
import { brand } from './brand';
import { data } from './data';
import { digitalAsset } from './digital-asset';
import { digitalEconomy } from './digital-economy';
import { eGovernment } from './e-government';
import { newInfrastructure } from './new-infrastructure';
import { policyInstrument } from './policy-instrument';

/** Every concept, by category. */
export const concepts: readonly Concept[] = [
  ...applicationField,
  ...blockchainApplication,
  ...blockchainCore,
  ...blockchainInfrastructure,
  ...brand,
  ...data,
  ...digitalAsset,
  ...digitalEconomy,
  ...eGovernment,
  ...newInfrastructure,
  ...policyInstrument,
];
