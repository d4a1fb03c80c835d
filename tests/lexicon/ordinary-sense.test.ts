import { describe, expect, it } from 'vitest';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { withoutOrdinarySense } from '../../lexicon/ordinary-sense';

const match = createMatcher();
const termsIn = (text: string) =>
  withoutOrdinarySense(text, match(text), {}, conceptInfo).flatMap((found) =>
    found.kind === 'term' ? [text.slice(found.start, found.end)] : [],
  );

describe('a word of everyday life', () => {
  it.each([
    ['a watch', '这块腕表每天要手动上链一次。'],
    ['a watch in Traditional script', '這枚腕錶採自動上鏈。'],
    ['an arcade', '电玩城的代币当日有效。'],
    ['a truce', '双方就停火达成共识协议。'],
    ['exercise', '医生让他一周只跑一次。'],
    ['a shop', '网店雇人刷好差评。'],
    ['bank capital', '该行RWA增速放缓，资本充足率上升。'],
    ['a chained dog', 'The dog was kept on chain all night.'],
    ['a bicycle', 'His bike came off chain on the climb.'],
    ['tapes', 'The archive keeps DLT cartridges.'],
    ['a drill', 'The mining rig drilled through granite.'],
    ['medicine', 'Cardiologists published a consensus protocol for heart failure.'],
    ['a flight school', 'The pilot program at the flight school was understaffed.'],
    ['a spy', 'A government agent followed him.'],
    ['a chapel', 'A single window lit the chapel.'],
    ['schools', 'She runs a private chain of kindergartens.'],
    ['diets', 'The guidelines on diet changed.'],
    ['a weight', '每杯加糖5g。'],
    ['a weight in English', 'Dissolve 5g of salt in water.'],
    ['a test run', 'The script is run at most once a day.'],
    ['two machines', 'The data exchange of both sensors uses radio.'],
    ['a life’s work', 'He resigned after a career in government service.'],
    ['a search', 'The search party agreed on an action plan before dawn.'],
    ['kitchens', 'One use case is slicing bread.'],
    ['an image', 'The header of the image has thirty data elements.'],
    ['a game', 'Players earn virtual currency by slaying dragons.'],
    ['a nurse', 'He earned his BSN while working nights.'],
    ['a commissioner', 'Britain fined the bank, the ICO said.'],
    ['hydroponics', 'The NFT channel feeds tomatoes in the greenhouse.'],
    ['a linguist', 'Tokenization of Thai needs a list of words.'],
    ['a bicycle chain', '他在单车链上抹了油。'],
    ['a perfume', '洗发水含5g香精。'],
    ['bees', 'Bees pick a nest by a consensus mechanism.'],
    ['a band', 'Loud snares are the electronic signature of the duo.'],
    ['a pool', 'Toddlers splash in the experimental zone.'],
    ['a shop floor', '手工市集辟出陶艺示范区。'],
    ['two friends', '医生告知承诺的疗程。'],
    ['two words that meet', '福建老师讲示范区别。'],
    ['a jet', 'The jet pulled 5G in the loop.'],
    ['a man of that name', 'Grandpa Ai feeds the pigeons.'],
    ['two who signed', 'The singer has a smart contract with her label.'],
  ])('is no term of %s', (_of, text) => expect(termsIn(text)).toEqual([]));

  it.each([
    ['法院将裁定书上链。', ['上链']],
    ['严禁以代币名义募集资金。', ['代币']],
    ['节点之间运行共识协议。', ['节点', '共识协议']],
    ['群众办事只跑一次。', ['只跑一次']],
    ['政务大厅公布好差评结果。', ['好差评']],
    ['证监部门提示，不得以RWA名义募集资金。', ['RWA']],
    ['Records are kept on chain by the court.', ['on chain']],
    ['The ledger runs on DLT only.', ['DLT']],
    ['The ministry launched a pilot program.', ['pilot program']],
    ['The single window speeds up customs clearance.', ['single window']],
    ['Gansu drafted an action plan.', ['action plan']],
    ['Officials toured the demonstration zone.', ['demonstration zone']],
    ['Fujian registers data elements.', ['data elements']],
    ['企业上链有补贴。', ['企业上链']],
    ['国办发〔2022〕4号附有工作方案。', ['工作方案']],
    ['海南示范区扩容。', ['示范区']],
    ['1. 推行告知承诺制；', ['告知承诺制']],
    ['智慧城市场景', ['智慧城市']],
    ['A smart contract settles the payment.', ['smart contract']],
    ['Swaps need a cross-chain bridge.', ['cross-chain']],
    ['Tokenization of bonds is licensed.', ['Tokenization']],
    ['交易记录写在链上。', ['链上']],
    ['The bank issued an NFT.', ['NFT']],
    ['Coverage by 5g is complete.', ['5g']],
    ['Assets trade on the data exchange.', ['data exchange']],
    ['Every government service is online.', ['government service']],
    ['The city’s AI government agent answers citizens.', ['AI', 'government agent']],
  ])('is one in %s', (text, terms) => expect(termsIn(text)).toEqual(terms));

  it('is one beside a surer term of its line, not of another', () => {
    expect(termsIn('区块链与代币')).toEqual(['区块链', '代币']);
    expect(termsIn('区块链\n代币')).toEqual(['区块链']);
  });

  it('is one on the page of a public body', () => {
    const text = '医生告知承诺的疗程。';
    const on = (url: string) => withoutOrdinarySense(text, match(text), { url }, conceptInfo);
    expect(on('https://www.fujian.gov.cn/zwgk/')).toHaveLength(1);
    expect(on('https://example.com/')).toEqual([]);
  });
});
