"""Checks JSON against a JSON Schema of draft 2020-12, as far as the schemas of this project go.

A keyword that is not known here is a mistake of the schema's, and not passed over.
"""

import re

TYPES = {'object': dict, 'array': list, 'string': str, 'boolean': bool, 'null': type(None)}
ANNOTATIONS = {'$schema', '$id', '$defs', 'title', 'description', 'format', '$comment'}


def has_type(value, name):
    if name in ('integer', 'number'):
        kinds = int if name == 'integer' else (int, float)
        return isinstance(value, kinds) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def check(schema, value, root=None, place='$'):
    """Raises AssertionError with the place where VALUE is not what SCHEMA says."""
    root = root or schema
    if isinstance(schema, bool):
        assert schema, f'{place}: nothing may be here'
        return
    for keyword, rule in schema.items():
        if keyword not in ANNOTATIONS:
            KEYWORDS[keyword](rule, value, schema, root, place)


def reference(rule, value, _, root, place):
    target = root
    for part in rule.removeprefix('#/').split('/'):
        target = target[part]
    check(target, value, root, place)


def kind(rule, value, _, __, place):
    names = rule if isinstance(rule, list) else [rule]
    assert any(has_type(value, name) for name in names), f'{place}: not {rule}: {value!r:.80}'


def properties(rule, value, _, root, place):
    if isinstance(value, dict):
        for name in rule.keys() & value.keys():
            check(rule[name], value[name], root, f'{place}.{name}')


def additional(rule, value, schema, root, place):
    if isinstance(value, dict):
        for name in value.keys() - schema.get('properties', {}).keys():
            check(rule, value[name], root, f'{place}.{name}')


def required(rule, value, _, __, place):
    if isinstance(value, dict):
        assert not set(rule) - value.keys(), f'{place}: without {set(rule) - value.keys()}'


def items(rule, value, _, root, place):
    if isinstance(value, list):
        for number, element in enumerate(value):
            check(rule, element, root, f'{place}[{number}]')


def most_items(rule, value, _, __, place):
    assert not isinstance(value, list) or len(value) <= rule, f'{place}: more than {rule}'


def pattern(rule, value, _, __, place):
    assert not isinstance(value, str) or re.search(rule, value), f'{place}: not like {rule}: {value!r:.80}'


def longest(rule, value, _, __, place):
    assert not isinstance(value, str) or len(value) <= rule, f'{place}: longer than {rule}'


def shortest(rule, value, _, __, place):
    assert not isinstance(value, str) or len(value) >= rule, f'{place}: shorter than {rule}'


def least(rule, value, _, __, place):
    assert not has_type(value, 'number') or value >= rule, f'{place}: less than {rule}'


def most(rule, value, _, __, place):
    assert not has_type(value, 'number') or value <= rule, f'{place}: more than {rule}'


def one_of_words(rule, value, _, __, place):
    assert value in rule, f'{place}: not one of {rule}: {value!r:.80}'


def constant(rule, value, _, __, place):
    assert value == rule and isinstance(value, type(rule)), f'{place}: not {rule!r}'


def any_of(rule, value, _, root, place):
    problems = []
    for choice in rule:
        try:
            check(choice, value, root, place)
            return
        except AssertionError as problem:
            problems.append(str(problem))
    raise AssertionError('; '.join(problems))


KEYWORDS = {'$ref': reference, 'type': kind, 'properties': properties, 'additionalProperties': additional,
            'required': required, 'items': items, 'maxItems': most_items, 'pattern': pattern, 'maxLength': longest,
            'minLength': shortest, 'minimum': least, 'maximum': most, 'enum': one_of_words, 'const': constant,
            'anyOf': any_of}
