import ArgumentParsing
import Console
import Foundation
import TestSupport
import Testing

@testable import MeshCommands

/// The names that `-f` makes known to completion.
@Suite struct ManifestNamesTests {
  static let files = [
    "a.yaml": """
    apiVersion: v1
    kind: Namespace
    metadata: {name: shop}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: a, namespace: staging}
    ---
    just: data
    """,
    "list.json": """
    {"apiVersion": "v1", "kind": "List", "items": [
      {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "b", "namespace": "prod"}},
      {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "c"}}]}
    """,
    "broken.yaml": "apiVersion: v1\nkind: [\n---\n",
    "below/d.yaml": "apiVersion: v1\nkind: Service\nmetadata: {name: d, namespace: deep}\n",
    "notes.txt": "apiVersion: v1\nkind: Service\nmetadata: {name: e, namespace: texts}\n",
  ]

  /// What the source finds for flags, in which DIR stands for a directory with `files`.
  func namespaces(_ flags: [String: [String]]) throws -> [String]? {
    try TemporaryDirectory.with { directory in
      for (name, text) in Self.files {
        let file = directory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      let context = Context(environment: Environment(["HOME": directory.path]))
      let flags = flags.mapValues { $0.map { $0.replacingOccurrences(of: "DIR", with: directory.path) } }
      return ManifestNames(in: context).names(for: NameQuery(.namespaces, flags: flags), within: .seconds(3600))
    }
  }

  @Test(
    "namespaces come from the objects of the files that the line names, broken and missing ones passed over",
    arguments: [
      (["filename": ["DIR"]], ["prod", "shop", "staging"]),
      (["filename": ["DIR"], "recursive": ["true"]], ["deep", "prod", "shop", "staging"]),
      (["filename": ["DIR"], "recursive": ["true", "false"]], ["prod", "shop", "staging"]),
      (["filename": ["DIR/list.json", "DIR/notes.txt", "DIR/no.yaml", "-"]], ["prod", "texts"]),
      (["filename": ["~/below"]], ["deep"]),
      (["filename": ["DIR/broken.yaml"]], []),
      ([:], []),
    ] as [([String: [String]], [String])]
  )
  func names(flags: [String: [String]], expected: [String]) throws {
    #expect(try namespaces(flags) == expected)
  }

  @Test("what manifests do not tell is not known")
  func otherKinds() {
    for kind in NameKind.allCases where kind != .namespaces {
      #expect(ManifestNames(in: Context()).names(for: NameQuery(kind), within: .seconds(3600)) == nil)
    }
  }

  @Test("any file that is added, removed or written makes another version of the same place")
  func versions() throws {
    try TemporaryDirectory.with { directory in
      let source = ManifestNames(in: Context())
      let query = NameQuery(.namespaces, flags: ["filename": [directory.path]])
      #expect(source.place(of: query) == nil)
      var places: [NamePlace?] = []
      for (name, text) in [("a.yaml", "a"), ("b.yaml", ""), ("a.yaml", "ab"), ("notes.txt", "c")] {
        try Data(text.utf8).write(to: directory.appendingPathComponent(name))
        places.append(source.place(of: query))
      }
      #expect(Set(places.map { $0?.name }) == [directory.path])
      // Notes are no manifests.
      #expect(Set(places.map { $0?.version }).count == 3)
    }
  }
}
