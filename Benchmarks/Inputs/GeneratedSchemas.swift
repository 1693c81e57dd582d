/// CustomResourceDefinitions with deep schemas and long descriptions, the same on every machine and in every run.
enum GeneratedSchemas {
  private static let words = [
    "the", "workload", "selects", "which", "when", "a", "field", "is", "unset", "traffic", "of", "this", "route",
    "applies", "to", "every", "host", "port", "and", "otherwise", "default", "value", "matches", "in", "order",
  ]
  private static let names = [
    "backend", "budget", "cipher", "delay", "exponent", "filter", "gauge", "header", "interval", "jitter", "key",
    "limit", "mode", "namespace", "origin", "percent", "quota", "regex", "subset", "threshold",
  ]

  /// A stream of at least `size` bytes.
  static func stream(size: Int) -> [UInt8] {
    var random = SeededNumbers(seed: 2)
    var text = ""
    var number = 0
    while text.utf8.count < size {
      number += 1
      text += definition(number: number, &random)
    }
    return Array(text.utf8)
  }

  private static func definition(number: Int, _ random: inout SeededNumbers) -> String {
    let kind = "Sample\(number)"
    var text = """
      ---
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: sample\(number)s.mesh.example
        labels:
          app: sample
      spec:
        group: mesh.example
        names:
          kind: \(kind)
          listKind: \(kind)List
          plural: sample\(number)s
          shortNames: [s\(number)]
        scope: Namespaced
        versions:
        - name: v1
          served: true
          storage: true
          subresources:
            status: {}
          schema:
            openAPIV3Schema:
              type: object

      """
    appendProperties(to: &text, indent: 8, depth: 0, &random)
    return text
  }

  private static func appendProperties(
    to text: inout String,
    indent: Int,
    depth: Int,
    _ random: inout SeededNumbers
  ) {
    let blank = String(repeating: " ", count: indent)
    text += "\(blank)properties:\n"
    let first = random.below(names.count)
    for ordinal in 0..<(3 + random.below(5)) {
      text += "\(blank)  \(names[(first + ordinal) % names.count]):\n"
      appendSchema(to: &text, indent: indent + 4, depth: depth + 1, &random)
    }
  }

  private static func appendSchema(to text: inout String, indent: Int, depth: Int, _ random: inout SeededNumbers) {
    let blank = String(repeating: " ", count: indent)
    appendDescription(to: &text, blank, &random)
    switch random.below(depth < 6 ? 7 : 4) {
    case 0: text += "\(blank)type: string\n\(blank)enum:\n\(blank)- \"\"\n\(blank)- STRICT\n\(blank)- PERMISSIVE\n"
    case 1: text += "\(blank)type: integer\n\(blank)format: int32\n\(blank)maximum: 65535\n\(blank)minimum: 0\n"
    case 2: text += "\(blank)type: string\n\(blank)pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$'\n"
    case 3: text += "\(blank)type: boolean\n"
    case 4:
      text += "\(blank)type: array\n\(blank)items:\n\(blank)  type: object\n"
      appendProperties(to: &text, indent: indent + 2, depth: depth + 1, &random)
    default:
      text += "\(blank)type: object\n"
      appendProperties(to: &text, indent: indent, depth: depth + 1, &random)
    }
  }

  /// On one line, folded over several, or quoted.
  private static func appendDescription(to text: inout String, _ blank: String, _ random: inout SeededNumbers) {
    func sentence(_ count: Int) -> String { (0..<count).map { _ in random.pick(words) }.joined(separator: " ") }
    switch random.below(4) {
    case 0: text += "\(blank)description: \(sentence(8)).\n"
    case 1:
      text += "\(blank)description: \(sentence(10))\n\(blank)  \(sentence(12))\n\(blank)  \(sentence(6)).\n"
    case 2:
      text += "\(blank)description: |-\n\(blank)  \(sentence(12)).\n\n\(blank)  \(sentence(10)).\n"
    default: text += "\(blank)description: 'One of: \(sentence(7)).'\n"
    }
  }
}
