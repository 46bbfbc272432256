"""Rule engines from the package index, each made ready once and then given the bytes of one case after the other."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING

from benchmarks.portfolio.cedar import Cedar
from benchmarks.portfolio.cel import Cel
from benchmarks.portfolio.json_logic import JsonLogic
from benchmarks.portfolio.questions import QUESTIONS
from benchmarks.portfolio.rego import Rego
from benchmarks.portfolio.zen import Zen

if TYPE_CHECKING:
    from collections.abc import Callable

Judge = "Callable[[bytes], set[str]]"
"""Judges a case and returns the ids of the questions that apply and are answered as expected."""


def zen(regions: dict[str, list[str]]) -> Callable[[bytes], set[str]]:
    """ZEN (GoRules): one expression node, compiled by its static loader."""
    language = Zen(regions)
    expressions = [{"id": id_, "key": id_.replace("-", ""), "value": language.both([language.question(id_)], "&&")} for id_ in QUESTIONS]
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"},
        {"id": "rules", "name": "rules", "type": "expressionNode", "content": {"expressions": expressions}},
        {"id": "out", "name": "out", "type": "outputNode"},
    ]
    edges = [{"id": f"{a}{b}", "sourceId": a, "targetId": b} for a, b in (("in", "rules"), ("rules", "out"))]
    engine = import_module("zen").ZenEngine({"loader": {"type": "static", "content": {"portfolio": {"nodes": nodes, "edges": edges}}}})
    names = {id_.replace("-", ""): id_ for id_ in QUESTIONS}

    def judge(case: bytes) -> set[str]:
        result = engine.evaluate("portfolio", case)["result"]
        return {names[key] for key, value in result.items() if value is True and key in names}

    return judge


def regorus(regions: dict[str, list[str]]) -> Callable[[bytes], set[str]]:
    """Rego in Rust: compiled for regorus' register machine, or by its interpreter where that is not there."""
    package = import_module("regorus")
    module = Rego(regions).module()
    engine = package.Engine()
    engine.add_policy("portfolio.rego", module)

    def interpret(case: bytes) -> set[str]:
        engine.set_input_json(case.decode())
        return set(engine.eval_rule("data.portfolio.found"))

    return interpret


def regorus_machine(regions: dict[str, list[str]]) -> Callable[[bytes], set[str]]:
    """Rego in Rust by regorus' register machine."""
    package = import_module("regorus")
    program = package.Program.compile_from_modules("{}", [("portfolio.rego", Rego(regions).module())], ["data.portfolio.found"])
    machine = package.Rvm()
    machine.load_program(program)

    def judge(case: bytes) -> set[str]:
        machine.set_input_json(case.decode())
        return set(json.loads(machine.execute()))

    return judge


def datalogic(regions: dict[str, list[str]]) -> Callable[[bytes], set[str]]:
    """JsonLogic in Rust, compiled."""
    language = JsonLogic(regions)
    language.tries = True
    rule = import_module("datalogic_py").Engine().compile(json.dumps([language.truth(language.question(id_)) for id_ in QUESTIONS]))
    ids = list(QUESTIONS)

    def judge(case: bytes) -> set[str]:
        return {id_ for id_, holds in zip(ids, json.loads(rule.evaluate_str(case.decode())), strict=True) if holds}

    return judge


def jsonlogic_rs(regions: dict[str, list[str]]) -> Callable[[bytes], set[str]]:
    """JsonLogic in Rust, read anew for each case."""
    language = JsonLogic(regions)
    rules = json.dumps({"merge": [language.truth(language.question(id_)) for id_ in QUESTIONS]})
    apply, ids = import_module("jsonlogic_rs").apply_serialized, list(QUESTIONS)

    def judge(case: bytes) -> set[str]:
        holds = apply(rules, case.decode(), json.loads)
        return {id_ for id_, each in zip(ids, holds, strict=True) if each}

    return judge


def jsonlogic_python(regions: dict[str, list[str]]) -> Callable[[bytes], set[str]]:
    """JsonLogic in Python."""
    language = JsonLogic(regions)
    rules = {id_: language.truth(language.question(id_)) for id_ in QUESTIONS}
    apply = import_module("json_logic").jsonLogic

    def judge(case: bytes) -> set[str]:
        data = json.loads(case)
        return {id_ for id_, rule in rules.items() if apply(rule, data) is True}

    return judge


def cel(regions: dict[str, list[str]]) -> Callable[[bytes], set[str]]:
    """CEL in Rust: a program for each question, one context for all of them."""
    package = import_module("cel")
    language = Cel(regions)
    programs = {id_: package.compile(language.truth(language.question(id_))) for id_ in QUESTIONS}

    def judge(case: bytes) -> set[str]:
        context = package.Context(variables=json.loads(case))
        return {id_ for id_, program in programs.items() if program.execute(context) is True}

    return judge


def cedar(regions: dict[str, list[str]]) -> Callable[[bytes], set[str]]:
    """Cedar: a policy for each question that it can say; the ids of those that permit. Its numbers are whole."""
    package = import_module("cedarpy")
    policies = package.PolicySet.from_str("\n".join(Cedar(regions).policies().values()))
    entities = package.Entities.from_json_str("[]")
    names = list(Cedar(regions).policies())

    def judge(case: bytes) -> set[str]:
        context = json.loads(case, parse_float=lambda text: int(float(text)))
        request = {"principal": 'User::"we"', "action": 'Action::"judge"', "resource": 'Case::"one"', "context": context}
        result = package.is_authorized(request, policies, entities)
        return {names[int(policy.removeprefix("policy"))] if policy not in QUESTIONS else policy for policy in result.diagnostics.reasons}

    return judge


PEERS: dict[str, Callable[[dict[str, list[str]]], Callable[[bytes], set[str]]]] = {
    "ZEN (zen-engine)": zen,
    "Rego (regorus, interpreter)": regorus,
    "Rego (regorus, machine)": regorus_machine,
    "JsonLogic (datalogic-py)": datalogic,
    "JsonLogic (jsonlogic-rs)": jsonlogic_rs,
    "JsonLogic (panzi-json-logic)": jsonlogic_python,
    "CEL in Rust (common-expression-language)": cel,
    "Cedar (cedarpy)": cedar,
}
