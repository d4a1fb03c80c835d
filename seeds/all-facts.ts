import { anhui } from './facts/anhui';
import { beijing } from './facts/beijing';
import { chongqing } from './facts/chongqing';
import { fujian } from './facts/fujian';
import { gansu } from './facts/gansu';
import { guangdong } from './facts/guangdong';
import { guangxi } from './facts/guangxi';
import { guizhou } from './facts/guizhou';
import { hainan } from './facts/hainan';
import { hebei } from './facts/hebei';
import { heilongjiang } from './facts/heilongjiang';
import { henan } from './facts/henan';
import { hongKong } from './facts/hong-kong';
import { hubei } from './facts/hubei';
import { hunan } from './facts/hunan';
import { innerMongolia } from './facts/inner-mongolia';
import { jiangsu } from './facts/jiangsu';
import { jiangxi } from './facts/jiangxi';
import { jilin } from './facts/jilin';
import { liaoning } from './facts/liaoning';
import { macao } from './facts/macao';
import { national } from './facts/national';
import { ningxia } from './facts/ningxia';
import { qinghai } from './facts/qinghai';
import { severalProvinces } from './facts/several-provinces';
import { shaanxi } from './facts/shaanxi';
import { shandong } from './facts/shandong';
import { shanghai } from './facts/shanghai';
import { shanxi } from './facts/shanxi';
import { sichuan } from './facts/sichuan';
import { tianjin } from './facts/tianjin';
import { views } from './facts/views';
import { xinjiang } from './facts/xinjiang';
import { xizang } from './facts/xizang';
import { yunnan } from './facts/yunnan';
import { zhejiang } from './facts/zhejiang';
import type { Fact } from './types';

/** Every fact of the base: the country, several provinces, each province in GB/T 2260 order, views. */
export const allFacts: readonly Fact[] = [
  ...national,
  ...severalProvinces,
  ...beijing,
  ...tianjin,
  ...hebei,
  ...shanxi,
  ...innerMongolia,
  ...liaoning,
  ...jilin,
  ...heilongjiang,
  ...shanghai,
  ...jiangsu,
  ...zhejiang,
  ...anhui,
  ...fujian,
  ...jiangxi,
  ...shandong,
  ...henan,
  ...hubei,
  ...hunan,
  ...guangdong,
  ...guangxi,
  ...hainan,
  ...chongqing,
  ...sichuan,
  ...guizhou,
  ...yunnan,
  ...xizang,
  ...shaanxi,
  ...gansu,
  ...qinghai,
  ...ningxia,
  ...xinjiang,
  ...hongKong,
  ...macao,
  ...views,
];
