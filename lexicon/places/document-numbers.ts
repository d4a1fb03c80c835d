import type { ProvinceCode } from '../types';

/** A document number such as 闽政〔2020〕7号 and whose it is; offsets as in a match. */
export interface DocumentNumber {
  start: number;
  end: number;
  /** The issuer's province; for an ambiguous number the provinces that it may mean. */
  places: readonly ProvinceCode[];
  /** 宁政发 is Ningxia's and Nanjing's: only the site or the page can tell. */
  ambiguous: boolean;
}

/** Document numbers of provincial bodies in a text, in order (form: GB/T 9704—2012, 7.2.5). */
export function documentNumberPlaces(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, abbreviation, issuer] = match as unknown as [string, string, string];
    const code = PROVINCES[abbreviation];
    if (code === undefined) continue;
    const also = ALSO[abbreviation];
    const others = also?.issuer.test(issuer) ? also.codes : undefined;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      places: others ?? [code],
      ambiguous: others !== undefined,
    });
  }
  return found;
}

/** First characters of provincial document numbers; 内 stands for Inner Mongolia, 云 for Yunnan. */
const PROVINCES: Readonly<Record<string, ProvinceCode>> = {
  京: 'CN-BJ',
  津: 'CN-TJ',
  冀: 'CN-HE',
  晋: 'CN-SX',
  内: 'CN-NM',
  蒙: 'CN-NM',
  辽: 'CN-LN',
  吉: 'CN-JL',
  黑: 'CN-HL',
  沪: 'CN-SH',
  苏: 'CN-JS',
  浙: 'CN-ZJ',
  皖: 'CN-AH',
  闽: 'CN-FJ',
  赣: 'CN-JX',
  鲁: 'CN-SD',
  豫: 'CN-HA',
  鄂: 'CN-HB',
  湘: 'CN-HN',
  粤: 'CN-GD',
  桂: 'CN-GX',
  琼: 'CN-HI',
  渝: 'CN-CQ',
  川: 'CN-SC',
  黔: 'CN-GZ',
  贵: 'CN-GZ',
  云: 'CN-YN',
  滇: 'CN-YN',
  藏: 'CN-XZ',
  陕: 'CN-SN',
  甘: 'CN-GS',
  青: 'CN-QH',
  宁: 'CN-NX',
  新: 'CN-XJ',
  台: 'CN-TW',
};

interface Homonym {
  /** Issuers for which the first character may mean another place. */
  issuer: RegExp;
  codes: readonly ProvinceCode[];
}

/**
 * Cities whose numbers begin like a province's: 宁 Nanjing, 青 Qingdao (Qinghai itself writes 青政
 * and 青政办), 台 Taizhou, 晋 Jinjiang, 新 Xinxiang.
 */
const ALSO: Readonly<Record<string, Homonym>> = {
  宁: { issuer: /./, codes: ['CN-NX', 'CN-JS'] },
  青: { issuer: /^(?!政办?$)/, codes: ['CN-QH', 'CN-SD'] },
  台: { issuer: /./, codes: ['CN-ZJ'] },
  晋: { issuer: /^政文/, codes: ['CN-SX', 'CN-FJ'] },
  新: { issuer: /^政文?$/, codes: ['CN-XJ', 'CN-HA'] },
};

/**
 * What stands for the issuer after the province: government, party committee, or an office by its
 * short name.
 */
const ISSUERS = [
  '府|政|委|党|办|厅|人大|政协|发改|工信|经信|网信|数据|数|大数据|科|教|财|人社|民|公|司|自然资|环|住建|建|交|水|农|商|文|卫',
  '应急|审|国资|市监|市场监管|金|税|统|医保|林|粮|能源|广电|体|信访|知|药监|政务|政数|审改|通信|法|检|高法|高检|银',
].join('|');

/** A number begins after a mark or a word that introduces one: 根据闽政〔2020〕7号. */
const INTRODUCED =
  '(?<![\\u3400-\\u9fff])|(?<=[据照按依和及与或见由将对于了以件文号]|印发|下发|出台|落实)';

const NUMBER = new RegExp(
  `(?:${INTRODUCED})([${Object.keys(PROVINCES).join('')}])((?:${ISSUERS})[\\u3400-\\u9fff]{0,5})` +
    '\\s?[〔\\[(（【﹝［]\\s?(?:19|20)\\d\\d\\s?[〕\\])）】﹞］]\\s?(?:第?\\s?\\d{1,4}\\s?号)?',
  'gu',
);
