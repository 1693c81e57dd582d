/// What a certificate (RFC 5280 §4.1) says of the time it holds for, of its key, and of whom it is for.
public struct Certificate: Hashable, Sendable {
  /// The first second it is valid, since 1970.
  public let notBefore: Int64
  /// The last second it is valid, since 1970.
  public let notAfter: Int64
  /// The public key: the modulus of an RSA key, the point of one on a curve.
  public let publicKey: [UInt8]
  /// The bytes of its number, without a zero in front.
  public let serialNumber: [UInt8]
  /// Whether others are judged by it (§4.2.1.9).
  public let isAuthority: Bool
  /// The URIs that it is for (§4.2.1.6), such as `spiffe://cluster.local/ns/default/sa/reviews`.
  public let uris: [String]

  /// Reads the first certificate of a PEM text; nil when there is none or it is broken.
  public init?(pem text: String) {
    guard let block = PEMBlock.blocks(in: text).first(where: { $0.label == "CERTIFICATE" }) else { return nil }
    var bytes = block.bytes[...]
    guard let signed = DERElement(&bytes)?.children(of: DERElement.Tag.sequence)?.first,
      var fields = signed.children(of: DERElement.Tag.sequence)?[...]
    else { return nil }
    if fields.first?.tag == DERElement.Tag.version { fields = fields.dropFirst() }
    // serial number, signature algorithm, issuer, validity, subject, key
    let parts = Array(fields.prefix(6))
    guard parts.count == 6, let times = parts[3].children(of: DERElement.Tag.sequence), times.count == 2,
      let notBefore = Self.seconds(times[0]), let notAfter = Self.seconds(times[1]),
      let key = parts[5].children(of: DERElement.Tag.sequence), key.count == 2,
      key[1].tag == DERElement.Tag.bitString
    else { return nil }
    self.notBefore = notBefore
    self.notAfter = notAfter
    publicKey = Self.publicKey(inBits: key[1].content)
    serialNumber = Array(parts[0].content.drop { $0 == 0 })
    let extensions = Self.extensions(fields.dropFirst(6).first { $0.tag == DERElement.Tag.extensions })
    isAuthority = extensions[Self.basicConstraints]?.first.map { $0.tag == 0x01 && $0.content.first != 0 } ?? false
    uris = (extensions[Self.alternativeNames] ?? []).filter { $0.tag == DERElement.Tag.uri }.map {
      String(decoding: $0.content, as: UTF8.self)
    }
  }

  /// The trust domain of its SPIFFE identity, if it has one.
  public var trustDomain: String? {
    uris.first { $0.hasPrefix("spiffe://") }.map { String($0.dropFirst(9).prefix { $0 != "/" }) }
  }

  /// `2.5.29.19` and `2.5.29.17`.
  private static let basicConstraints: [UInt8] = [0x55, 0x1D, 0x13]
  private static let alternativeNames: [UInt8] = [0x55, 0x1D, 0x11]

  /// What is in the lists that extensions hold, by the identifiers of those.
  private static func extensions(_ element: DERElement?) -> [[UInt8]: [DERElement]] {
    var found: [[UInt8]: [DERElement]] = [:]
    for entry in element?.children?.first?.children(of: DERElement.Tag.sequence) ?? [] {
      guard let parts = entry.children(of: DERElement.Tag.sequence), let identifier = parts.first,
        let value = parts.last, value.tag == DERElement.Tag.octetString
      else { continue }
      var content = value.content
      found[Array(identifier.content)] = DERElement(&content)?.children(of: DERElement.Tag.sequence)
    }
    return found
  }

  /// The number that two RSA keys share, or the bits as they are.
  static func publicKey(inBits bits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bits.dropFirst()
    let whole = Array(bytes)
    guard let numbers = DERElement(&bytes)?.children(of: DERElement.Tag.sequence), numbers.count == 2 else {
      return whole
    }
    return Array(numbers[0].content)
  }

  private static func seconds(_ time: DERElement) -> Int64? {
    var digits = time.content.prefix { (48...57).contains($0) }.map { Int64($0) - 48 }
    switch time.tag {
    // A year of two digits lies between 1950 and 2049 (RFC 5280 §4.1.2.5.1).
    case DERElement.Tag.utcTime where digits.count >= 2: digits = (digits[0] >= 5 ? [1, 9] : [2, 0]) + digits
    case DERElement.Tag.generalizedTime: break
    default: return nil
    }
    guard digits.count == 14 else { return nil }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    let days = days(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    return ((days * 24 + number(8..<10)) * 60 + number(10..<12)) * 60 + number(12..<14)
  }

  /// The days from 1970 on, by years that begin in March, so that a leap day is the last.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + dayOfYear - 719_468
  }
}
