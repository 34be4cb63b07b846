#!/usr/bin/env python3
"""Notes and citations on the command line: notes come in as annotations, are filtered, and leave in three formats."""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CLI = os.path.abspath(sys.argv[1])
DEADLINE = 120
ADDRESS = 'https://paper.example/deal'
KOREAN = 'https://sinmun.example/1'
ENGLISH_PAGE = f'''<html lang=en><head><title>Anthropic raises money</title><link rel=canonical href="{ADDRESS}">
<meta name=author content="Jane Doe"><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2024-03-27"></head><body><article><h1>Anthropic raises money</h1>
<p>Amazon invested $2.75 billion in Anthropic on Wednesday, the two companies said in a joint statement.</p>
<p>It is the largest sum that the company has put into another firm in all its three decades.</p></article></body></html>'''
KOREAN_PAGE = f'''<html lang=ko><head><title>소프트뱅크, 오픈AI에 투자</title><link rel=canonical href="{KOREAN}">
<meta property="og:site_name" content="한빛일보"><meta property="article:published_time" content="2025-02-04T15:12:00+09:00">
</head><body><article><h1>소프트뱅크, 오픈AI에 투자</h1>
<p>소프트뱅크가 오픈AI에 400억 달러를 투자하기로 했다고 4일 밝혔다. 두 회사는 곧 계약한다.</p>
<p>시장은 이번 거래가 인공지능 업계에서 가장 큰 거래가 될 것으로 보고 있다고 전했다.</p></article></body></html>'''

tests = []


def test(function):
    tests.append(function)
    return function


def annotation(name, source, words, **members):
    return {'@context': 'http://www.w3.org/ns/anno.jsonld', 'id': f'https://notes.example/{name}', 'type': 'Annotation',
            'target': {'source': source, 'selector': {'type': 'TextQuoteSelector', 'exact': words}}, **members}


NOTES = [
    annotation('1', ADDRESS, '$2.75 billion', created='2024-04-01T10:00:00Z', bodyValue='Is it?',
               motivation='questioning'),
    annotation('2', ADDRESS, 'largest sum', created='2024-04-02T10:00:00Z',
               body=[{'type': 'TextualBody', 'purpose': 'tagging', 'value': '돈'},
                     {'type': 'TextualBody', 'purpose': 'classifying', 'value': 'evidence'}]),
    annotation('3', KOREAN, '400억 달러', created='2025-02-05T10:00:00Z'),
    annotation('4', 'https://nowhere.example/x', 'lost words'),
]


class Bench:
    """A library with two articles and notes on them."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.library = self.folder / 'library.gotgan'

    def run(self, *arguments, stdin='', language='en'):
        environment = dict(os.environ, GOTGAN_LIBRARY=str(self.library), LANGUAGE=language)
        return subprocess.run([CLI, *arguments], input=stdin.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=environment, cwd=self.folder, timeout=DEADLINE, check=False)

    def done(self, *arguments, status=0, **options):
        result = self.run(*arguments, **options)
        assert result.returncode == status, (arguments, result.returncode, result.stderr.decode())
        return result.stdout.decode()

    def refused(self, *arguments, status=1, **options):
        result = self.run(*arguments, **options)
        text = result.stderr.decode()
        assert result.returncode == status, (arguments, result.returncode, text)
        assert text.startswith('gotgan-cli: ') and len(text.splitlines()) == 1, text
        return text

    def lines(self, *arguments, **options):
        return [json.loads(line) for line in self.done(*arguments, '--json', **options).splitlines()]

    def fill(self):
        for name, page in (('en.html', ENGLISH_PAGE), ('ko.html', KOREAN_PAGE)):
            path = self.folder / name
            path.write_text(page, encoding='utf-8')
            self.done('import', str(path))
        [report] = self.lines('notes', 'import', '-', stdin=json.dumps(NOTES))
        assert report == {'added': 3, 'updated': 0, 'unchanged': 0, 'changed': 0, 'orphaned': 0, 'strays': 1,
                          'failures': 0}, report

    def names(self, *arguments):
        return sorted(line['id'][-1] for line in self.lines('notes', *arguments))


@test
def filters(bench):
    bench.fill()
    assert bench.names() == ['1', '2', '3']
    for arguments, names in (
            (('--colour', 'question'), ['1']), (('--colour', 'Evidence'), ['2']), (('--tag', '돈'), ['2']),
            (('--company', '앤트로픽'), ['1', '2']), (('--company', 'OpenAI'), ['3']), (('--source', '1'), ['1', '2', '3']),
            (('--state', 'attached'), ['1', '2', '3']), (('--since', '2024-04-02'), ['2', '3']),
            (('--until', '2024-04-02'), ['1', '2']), (('--since', '2024-04-02', '--until', '2024-04-02'), ['2']),
            (('--words', 'is it'), ['1']), (('--words', '소프트'), ['3'])):
        assert bench.names(*arguments) == names, arguments
    english = [line['article_id'] for line in bench.lines('notes', '--tag', '돈')][0]
    assert bench.names('--article', str(english)) == ['1', '2']
    bench.refused('notes', '--tag', 'nothing')
    for wrong in (('--colour', 'green'), ('--state', 'lost'), ('--since', 'yesterday'), ('--until', '2024-13-01'),
                  ('--since', '2024-04-02x')):
        bench.refused('notes', *wrong, status=2)


@test
def names_of_meanings(bench):
    bench.fill()
    assert bench.done('notes', 'names').split() == ['evidence', 'Evidence', 'doubt', 'Doubt', 'question', 'Question',
                                                    'quote', 'Quote']
    bench.done('notes', 'name', 'evidence', '숫자')
    assert '숫자' in bench.done('notes')
    assert bench.names('--colour', '숫자') == ['2']
    assert [line['name'] for line in bench.lines('notes', 'names') if line['own']] == ['숫자']
    bench.done('notes', 'name', '숫자')
    assert not [line for line in bench.lines('notes', 'names') if line['own']]
    bench.refused('notes', 'name', 'green', 'x', status=2)


@test
def json_ld(bench):
    bench.fill()
    first = bench.done('notes', 'export')
    assert bench.done('notes', 'export', '-') == first
    whole = json.loads(first)
    assert whole['@context'] == 'http://www.w3.org/ns/anno.jsonld' and whole['total'] == 4
    texts = {line['id']: line for line in bench.lines('notes')}
    for item in whole['first']['items']:
        quote, *place = item['target']['selector']
        if item['id'][-1] == '4':
            assert not place
            continue
        # Counted by somebody else: code points of the paragraphs, joined by line ends.
        [shown] = bench.lines('show', str(texts[item['id']]['article_id']))
        text = '\n'.join(shown['article']['paragraphs'])
        assert text[place[0]['start']:place[0]['end']] == quote['exact']
        assert item['target']['state']['cached'] == 'urn:gotgan:version:' + texts[item['id']]['version']
    assert bench.done('notes', 'export', str(bench.folder / 'notes.jsonld')) == ''
    assert (bench.folder / 'notes.jsonld').read_text(encoding='utf-8') == first
    [report] = bench.lines('notes', 'import', str(bench.folder / 'notes.jsonld'))
    assert report['unchanged'] == 3 and report['strays'] == 1
    assert bench.done('notes', 'export') == first
    assert json.loads(bench.done('notes', 'export', '--tag', '돈'))['total'] == 1


@test
def strays(bench):
    bench.fill()
    [stray] = bench.lines('notes', 'strays')
    assert stray['url'] == 'https://nowhere.example/x' and stray['quote'] == 'lost words'
    bench.library = bench.folder / 'other.gotgan'
    assert 'kept apart' in bench.done('notes', 'import', '-', stdin=json.dumps(NOTES[0]))
    bench.refused('notes')
    bench.done('import', str(bench.folder / 'en.html'))
    assert bench.names() == ['1']
    bench.refused('notes', 'strays')


@test
def discard(bench):
    bench.fill()
    others = [annotation('5', 'https://nowhere.example/x', 'more words'), annotation('6', 'https://nowhere.example/y', 'a'),
              annotation('7', 'https://nowhere.example/z', 'b')]
    bench.done('notes', 'import', '-', stdin=json.dumps(others))

    def left():
        return sorted(line['id'][-1] for line in bench.lines('notes', 'strays'))

    for wrong in ('https://nowhere.example/', 'https://notes.example/1', ADDRESS, '*'):
        bench.refused('notes', 'discard', wrong)
    bench.refused('notes', 'discard', status=2)
    assert left() == ['4', '5', '6', '7']
    assert bench.done('notes', 'discard', 'https://notes.example/6') == '1 note discarded.\n'
    assert left() == ['4', '5', '7']
    assert bench.done('notes', 'discard', 'https://nowhere.example/x') == '2 notes discarded.\n'
    assert left() == ['7']
    assert bench.lines('notes', 'discard', 'all') == [{'discarded': 1}]
    bench.refused('notes', 'strays')
    bench.refused('notes', 'discard', 'all')
    # Notes that have their article are none of them.
    assert bench.names() == ['1', '2', '3']


@test
def for_people(bench):
    bench.fill()
    rows = list(csv.reader(io.StringIO(bench.done('notes', 'export', '--format', 'csv').removeprefix('\ufeff'), newline='')))
    assert len(rows) == 5 and len({len(row) for row in rows}) == 1
    by_id = {row[0][-1]: dict(zip(rows[0], row)) for row in rows[1:]}
    assert by_id['2']['tags'] == '돈' and by_id['2']['authors'] == 'Jane Doe' and by_id['2']['publisher'] == 'The Paper'
    assert by_id['4']['state'] == 'stray' and by_id['4']['article_id'] == ''
    text = bench.done('notes', 'export', '--format', 'markdown')
    assert '> largest sum\n' in text and '## 소프트뱅크, 오픈AI에 투자\n' in text
    bench.refused('notes', 'export', '--format', 'pdf', status=2)


@test
def bad_files(bench):
    bench.fill()
    bench.refused('notes', 'import', str(bench.folder / 'absent'))
    bench.refused('notes', 'import', str(bench.folder))
    bench.refused('notes', 'import', str(bench.folder / 'en.html'))
    bench.refused('notes', 'import', '-', stdin='{}')
    result = bench.run('notes', 'import', '-', stdin=json.dumps([{'target': 'https://e.kr/1'}, NOTES[0]]))
    assert result.returncode == 3 and len(result.stderr.decode().splitlines()) == 1
    for wrong in (('import',), ('export', 'a', 'b'), ('what',), ('name',), ('names', 'x')):
        bench.refused('notes', *wrong, status=2)


@test
def cite(bench):
    bench.fill()
    ids = {line['title'][0]: str(line['id']) for line in bench.lines('list')}
    versions = {key: bench.lines('cite', ids[key])[0]['version'][:12] for key in ids}
    assert bench.done('cite', ids['A']) == ('Jane Doe, “Anthropic raises money,” The Paper, 27 Mar 2024, '
                                            f'{ADDRESS} (version {versions["A"]}).\n')
    assert bench.done('cite', ids['소'], '--style', 'ko', '--quote', '400억 달러를') == (
        f'“400억 달러를” 「소프트뱅크, 오픈AI에 투자」, 『한빛일보』, 2025년 2월 4일, {KOREAN} (판 {versions["소"]}).\n')
    [item] = json.loads(bench.done('cite', ids['A'], '--style', 'csl'))
    assert item['issued'] == {'date-parts': [[2024, 3, 27]]} and item['URL'] == ADDRESS
    bench.refused('cite', ids['A'], '--quote', '$9 billion')
    # What an earlier version said is cited as its version.
    page = bench.folder / 'en.html'
    page.write_text(page.read_text().replace('$2.75 billion', '$9 billion'))
    bench.done('import', str(page))
    edited = bench.lines('cite', ids['A'])[0]['version'][:12]
    assert edited != versions['A']
    assert 'Text changed: “' in bench.done('notes')
    assert f'(version {edited})' in bench.done('cite', ids['A'], '--quote', '$9 billion')
    assert f'(version {versions["A"]})' in bench.done('cite', ids['A'], '--quote', '$2.75 billion')
    bench.refused('cite', ids['A'], '--quote', '$8 billion')
    bench.refused('cite', '999')
    bench.refused('cite', 'x', status=2)
    bench.refused('cite', ids['A'], '--style', 'apa', status=2)


def main():
    print(f'1..{len(tests)}', flush=True)
    failed = 0
    for number, function in enumerate(tests, 1):
        name = function.__name__.replace('_', ' ')
        with tempfile.TemporaryDirectory(prefix='gotgan-notes-') as folder:
            try:
                function(Bench(folder))
            except Exception as problem:  # pylint: disable=broad-except
                failed += 1
                frame = problem.__traceback__
                while frame.tb_next is not None:
                    frame = frame.tb_next
                for line in f'line {frame.tb_lineno}: {type(problem).__name__}: {problem}'.splitlines()[:20]:
                    print(f'# {line}')
                print(f'not ok {number} {name}', flush=True)
            else:
                print(f'ok {number} {name}', flush=True)
    return 1 if failed else 0


sys.exit(main())
