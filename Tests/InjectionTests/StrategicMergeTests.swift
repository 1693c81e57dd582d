import Testing
import YAML

@testable import Injection

@Suite struct StrategicMergeTests {
  struct Row: CustomTestStringConvertible {
    let rule: String
    let original: Value
    let patch: Value
    let merged: Value

    var testDescription: String { rule }
  }

  static let rows = [
    Row(
      rule: "fields are merged",
      original: ["a": 1, "b": 2],
      patch: ["b": 3, "c": 4],
      merged: ["a": 1, "b": 3, "c": 4]
    ),
    Row(rule: "a null takes out", original: ["a": 1, "b": 2], patch: ["a": .null, "c": .null], merged: ["b": 2]),
    Row(
      rule: "containers are merged by name, new ones come first",
      original: ["containers": [["name": "a", "image": "x"], ["name": "b"]]],
      patch: ["containers": [["name": "new"], ["name": "b", "image": "y"]]],
      merged: ["containers": [["name": "new"], ["name": "a", "image": "x"], ["name": "b", "image": "y"]]]
    ),
    Row(
      rule: "lists without keys are replaced",
      original: ["args": ["a"], "tolerations": [["key": "a"]]],
      patch: ["args": ["b"], "tolerations": []],
      merged: ["args": ["b"], "tolerations": []]
    ),
    Row(
      rule: "mounts are known by their path and ports by their number",
      original: ["volumeMounts": [["mountPath": "/a", "name": "a"]], "ports": [["containerPort": 1, "name": "p"]]],
      patch: ["volumeMounts": [["mountPath": "/a", "name": "b"]], "ports": [["containerPort": 2]]],
      merged: [
        "volumeMounts": [["mountPath": "/a", "name": "b"]],
        "ports": [["containerPort": 2], ["containerPort": 1, "name": "p"]],
      ]
    ),
    Row(
      rule: "$patch: replace replaces a mapping",
      original: ["labels": ["a": "b"]],
      patch: ["labels": ["$patch": "replace", "c": "d"]],
      merged: ["labels": ["c": "d"]]
    ),
    Row(
      rule: "$patch: delete takes an item out",
      original: ["containers": [["name": "a"], ["name": "b"]]],
      patch: ["containers": [["name": "a", "$patch": "delete"]]],
      merged: ["containers": [["name": "b"]]]
    ),
    Row(
      rule: "$patch: replace replaces a list",
      original: ["containers": [["name": "a"]]],
      patch: ["containers": [["name": "b"], ["$patch": "replace"]]],
      merged: ["containers": [["name": "b"]]]
    ),
  ]

  @Test("a patch is merged as Kubernetes merges it", arguments: rows)
  func merging(row: Row) {
    #expect(StrategicMerge.merged(row.original, with: row.patch) == row.merged)
  }
}
