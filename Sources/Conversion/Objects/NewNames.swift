import Resources

/// Names for new objects: no two of a kind have the same in a namespace, nor one that the manifests have already.
struct NewNames {
  private var taken: Set<String>

  /// - Parameter objects: those whose names are taken.
  init(_ objects: [ManifestObject] = []) {
    taken = Set(objects.map { Self.key($0.name, $0.kind, $0.namespace) })
  }

  /// A name as wished, or with a number behind it.
  mutating func name(_ wish: String, _ kind: ResourceKind, in namespace: String) -> String {
    let wish = Self.objectName(wish)
    var name = wish
    var number = 2
    while !taken.insert(Self.key(name, kind, namespace)).inserted {
      name = "\(wish)-\(number)"
      number += 1
    }
    return name
  }

  /// A text as the name of an object: lower case, `-` for what no name may have, `any` for a wildcard.
  ///
  /// Source: Kubernetes, DNS subdomains of RFC 1123; kept to 230 characters so that a number fits behind.
  static func objectName(_ text: String) -> String {
    let words = text.lowercased().replacing("*", with: "any")
    let bytes = words.utf8.map { byte in
      let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      return isPlain || byte == UInt8(ascii: ".") ? byte : UInt8(ascii: "-")
    }
    let labels = bytes.prefix(230).split(separator: UInt8(ascii: ".")).map(trimmed).filter { !$0.isEmpty }
    return labels.isEmpty ? "converted" : labels.joined(separator: ".")
  }

  private static func trimmed(_ label: ArraySlice<UInt8>) -> String {
    let dash = UInt8(ascii: "-")
    var label = label.drop { $0 == dash }
    while label.last == dash { label.removeLast() }
    return String(decoding: label, as: UTF8.self)
  }

  private static func key(_ name: String, _ kind: ResourceKind, _ namespace: String) -> String {
    "\(kind.qualifiedName) \(namespace)/\(name)"
  }
}
