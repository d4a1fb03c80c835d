import { describe, expect, it } from 'vitest';
import { documentNumber, numberInTitle } from '../../page/document-number';

describe('a line that is a document number', () => {
  it.each([
    ['闽政〔2020〕1号', '闽政〔2020〕1号'],
    ['国办发〔２０１７〕４７号', '国办发〔2017〕47号'],
    ['国办发[2017]47号', '国办发〔2017〕47号'],
    ['闽政办（2021） 6 号', '闽政办〔2021〕6号'],
    ['甘数【2022】第8号', '甘数〔2022〕第8号'],
    ['中华人民共和国国务院令\u3000第 716 号', '中华人民共和国国务院令第716号'],
    ['福建省大数据管理局公告2021年第3号', '福建省大数据管理局公告2021年第3号'],
    ['根据国办发〔2017〕47号文件，现将有关事项通知如下', undefined],
    ['第12号', undefined],
    ['闽政〔20〕1号', undefined],
  ])('%s', (line, number) => expect(documentNumber(line)).toBe(number));

  it.each([
    ['关于推进链上政务的通知（闽政办〔2021〕6号）', '闽政办〔2021〕6号'],
    ['解读：关于推进链上政务的通知', undefined],
    ['关于废止闽政办〔2021〕6号文件的通知', undefined],
  ])('in a title: %s', (title, number) => expect(numberInTitle(title)).toBe(number));
});
