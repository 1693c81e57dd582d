/// Names for the versions of a host that rules chose by labels.
struct SubsetNames {
  private var names: [[String: String]: String] = [:]
  private var taken: Set<String> = []

  /// The name of the pods with some labels: the version alone where that says it all.
  mutating func name(of labels: [String: String]) -> String {
    if let name = names[labels] { return name }
    let wish = Self.wish(labels)
    var name = wish
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wish)-\(number)"
      number += 1
    }
    names[labels] = name
    return name
  }

  private static func wish(_ labels: [String: String]) -> String {
    if labels.count == 1, let version = labels["version"], let first = version.utf8.first,
      (0x61...0x7A).contains(first) || (0x41...0x5A).contains(first)
    {
      return label(version)
    }
    return label(
      labels.sorted { $0.key < $1.key }.map { $0.value.isEmpty ? $0.key : "\($0.key)-\($0.value)" }
        .joined(separator: "-")
    )
  }

  /// A text as a DNS label, which Istio wants of a subset's name (`pkg/config/validation`, `validateSubset`); kept to
  /// 60 characters so that a number fits behind.
  private static func label(_ text: String) -> String {
    let words = NewNames.objectName(text.replacing(".", with: "-")).prefix(60)
    let trimmed = words.reversed().drop { $0 == "-" }.reversed()
    return String(trimmed)
  }
}
