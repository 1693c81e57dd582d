// The names of Kubernetes: apimachinery/pkg/util/validation/validation.go.
extension TextForm {
  /// A name within DNS: `^[a-z0-9]([-a-z0-9]*[a-z0-9])?$`.
  public static let dnsLabel = TextForm(
    "lower-case letters, digits and '-', with a letter or digit at both ends",
    matches: isDNSLabel
  )
  /// The name of a service: a DNS label of 63 characters that starts with a letter (RFC 1035 §2.3.1).
  public static let serviceName = TextForm(
    "at most 63 lower-case letters, digits and '-', that start with a letter and end with a letter or digit"
  ) { bytes in
    bytes.count <= 63 && isDNSLabel(bytes) && !ByteClass.digit.contains(bytes.first ?? 0)
  }
  /// The name of a namespace: a DNS label of 63 characters.
  public static let namespaceName = TextForm(
    "at most 63 lower-case letters, digits and '-', with a letter or digit at both ends"
  ) { $0.count <= 63 && isDNSLabel($0) }
  /// DNS labels with dots between them.
  public static let dnsSubdomain = TextForm(
    "lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part",
    matches: isDNSSubdomain
  )
  /// The name of an object: a DNS subdomain of 253 characters.
  public static let objectName = TextForm(
    "at most 253 lower-case letters, digits, '-' and '.', with a letter or digit at both ends"
  ) { $0.count <= 253 && isDNSSubdomain($0) }
  /// What a name may at least not have: it is one segment of a URL's path.
  public static let pathSegment = TextForm("a name without '/' and '%' that is neither '.' nor '..'") { bytes in
    !bytes.elementsEqual(".".utf8) && !bytes.elementsEqual("..".utf8)
      && !bytes.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }
  }
  /// An API group, empty for the core group.
  public static let groupName = TextForm("an API group, such as apps, or nothing for the core group") { bytes in
    bytes.isEmpty || isDNSSubdomain(bytes)
  }
  /// A kind: `^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$`.
  public static let kindName = TextForm("a kind, such as Service: letters, digits and '-', a letter first") { bytes in
    isFramed(bytes, ends: .alphanumeric, inner: labelCharacters) && !ByteClass.digit.contains(bytes.first ?? 0)
  }
  /// A host, with or without a first label `*`.
  public static let wildcardHost = TextForm("a host name in lower case, such as example.com or *.example.com") {
    isDNSSubdomain($0.starts(with: "*.".utf8) ? $0.dropFirst(2) : $0)
  }
  /// A domain and a path: `example.com/controller`.
  public static let domainPath = TextForm("a domain and a path, such as example.com/name") { bytes in
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let path = bytes[bytes.index(after: slash)...]
    return isDNSSubdomain(bytes[..<slash]) && !path.isEmpty && path.allSatisfy(pathCharacters.contains)
  }
  /// The value of a label.
  public static let labelValue = TextForm(
    "at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends"
  ) { $0.count <= 63 && ($0.isEmpty || isFramed($0, ends: .alphanumeric, inner: nameCharacters)) }
  /// The key of a label or annotation: a name, with or without a domain before it.
  public static let qualifiedName = TextForm(
    "a name of at most 63 letters, digits, '-', '_' and '.', with or without a domain and '/' before it"
  ) { bytes in
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return isLabelName(bytes) }
    let domain = bytes[..<slash]
    return domain.count <= 253 && isDNSSubdomain(domain) && isLabelName(bytes[bytes.index(after: slash)...])
  }
  /// The key of an annotation, which may have capitals in its domain.
  public static let annotationKey = TextForm(
    "a name of at most 63 letters, digits, '-', '_' and '.', with or without a domain and '/' before it"
  ) { qualifiedName.matches($0.map { ByteClass("", "AZ").contains($0) ? $0 | 0x20 : $0 }[...]) }

  static let nameCharacters = ByteClass("-_.", "az", "AZ", "09")
  static let pathCharacters = ByteClass("/-._~%!$&'()*+,;=:", "az", "AZ", "09")
  static let labelCharacters = ByteClass("-", "az", "AZ", "09")
  static let lowerLabelCharacters = ByteClass("-", "az", "09")

  private static func isLabelName(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 63 && isFramed(bytes, ends: .alphanumeric, inner: nameCharacters)
  }

  /// Whether all is of one class, and both ends of another; the empty text is not.
  static func isFramed(_ bytes: ArraySlice<UInt8>, ends: ByteClass, inner: ByteClass) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return ends.contains(first) && ends.contains(last) && bytes.allSatisfy(inner.contains)
  }

  @Sendable static func isDNSLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
    isFramed(bytes, ends: .lowerAlphanumeric, inner: lowerLabelCharacters)
  }

  @Sendable static func isDNSSubdomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      guard isDNSLabel(rest[..<dot]) else { return false }
      rest = rest[(dot + 1)...]
    }
    return isDNSLabel(rest)
  }
}
