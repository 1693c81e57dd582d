import Foundation

/// Manifests that tests inject.
enum Manifests {
  static let pod = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: web
    spec:
      containers:
      - name: web
        image: example.org/web:1

    """

  static let service = """
    apiVersion: v1
    kind: Service
    metadata:
      name: web
    spec:
      ports:
      - port: 80

    """

  /// A workload of a kind, whose pods are described under these keys of its `spec`.
  static func workload(_ apiVersion: String, _ kind: String, podUnder path: [String]) -> String {
    let podSpec = ["spec:", "  containers:", "  - name: web", "    image: example.org/web:1"]
    let nested = path.reversed().reduce(podSpec) { lines, key in ["\(key):"] + lines.map { "  " + $0 } }
    return (["apiVersion: \(apiVersion)", "kind: \(kind)", "metadata:", "  name: web"] + nested).joined(separator: "\n")
      + "\n"
  }

  /// A `List` of objects.
  static func list(of manifests: [String]) -> String {
    let items = manifests.flatMap { manifest in
      manifest.split(separator: "\n").enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }
    return (["apiVersion: v1", "kind: List", "items:"] + items).joined(separator: "\n") + "\n"
  }

  static func write(_ text: String, to name: String, in directory: URL) throws {
    try Data(text.utf8).write(to: directory.appendingPathComponent(name))
  }
}
