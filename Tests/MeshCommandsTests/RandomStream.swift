import TestSupport

/// A stream of manifests put together at random: workloads, other objects, comments, and on demand what is wrong.
struct RandomStream {
  private var generator: SeededGenerator
  private let hasErrors: Bool

  init(seed: UInt64, hasErrors: Bool) {
    generator = SeededGenerator(seed: seed)
    self.hasErrors = hasErrors
  }

  /// So many documents as one text.
  mutating func text(documentCount: Int) -> String {
    var text = chance(50) ? "" : "---\n"
    for number in 0..<documentCount {
      text += document(number)
      text += chance(10) ? "...\n---\n" : chance(5) ? "...\n%YAML 1.2\n---\n" : "---\n"
    }
    return text
  }

  private mutating func document(_ number: Int) -> String {
    if hasErrors, chance(4) {
      return chance(50) ? "a: [\n" : pod(number, annotation: "sidecar.istio.io/proxyCPU: many")
    }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return "apiVersion: v1\nkind: Service\nmetadata: {name: s\(number)} # kept\n"
    case 1: return "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"j\(number)\"}}\n"
    case 2: return "# nothing but a comment\n"
    case 3: return pod(number, label: "sidecar.istio.io/inject: doubtful")
    case 4: return pod(number, label: "sidecar.istio.io/inject: 'false'")
    case 5: return pod(number).split(separator: "\n").joined(separator: "\r\n") + "\r\n"
    case 6: return list(number)
    default: return pod(number)
    }
  }

  private func pod(_ number: Int, label: String = "app: a", annotation: String = "note: 'it''s'") -> String {
    """
    # a comment
    apiVersion: v1
    kind: Pod
    metadata:
      name: p\(number)
      labels: {\(label)}
      annotations: {\(annotation)}
    spec:
      containers:
      - {name: c, image: "c:\(number)"}

    """
  }

  private mutating func list(_ number: Int) -> String {
    let items = (0..<Int.random(in: 0..<12, using: &generator)).map { item in
      pod(1000 * number + item).split(separator: "\n").enumerated()
        .map { ($0.offset == 0 ? "- " : "  ") + $0.element + "\n" }.joined()
    }
    return "apiVersion: v1\nkind: List\nitems:\(items.isEmpty ? " []" : "")\n" + items.joined()
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
}
