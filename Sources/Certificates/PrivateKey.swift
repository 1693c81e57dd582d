/// What a private key tells of the public key that belongs to it.
public struct PrivateKey: Hashable, Sendable {
  /// The public key, as `Certificate` has it; nil for a key that does not hold it, such as one of Ed25519.
  public let publicKey: [UInt8]?

  /// Reads the first private key of a PEM text; nil when there is none or it is broken.
  public init?(pem text: String) {
    guard let block = PEMBlock.blocks(in: text).first(where: { $0.label.hasSuffix("PRIVATE KEY") }) else { return nil }
    var bytes = block.bytes[...]
    guard var fields = DERElement(&bytes)?.children(of: DERElement.Tag.sequence) else { return nil }
    // PKCS #8 (RFC 5208 §5): a version, an algorithm, and the key in a string of bytes.
    if fields.count >= 3, fields[1].tag == DERElement.Tag.sequence, fields[2].tag == DERElement.Tag.octetString {
      var inner = fields[2].content
      fields = DERElement(&inner)?.children(of: DERElement.Tag.sequence) ?? []
    }
    // PKCS #1 (RFC 8017 §A.1.2): a version, the modulus, and more; a key on a curve (RFC 5915 §3) has its point in [1].
    if fields.count >= 9, fields[1].tag == DERElement.Tag.integer {
      self.publicKey = Array(fields[1].content)
    } else {
      let point = fields.first { $0.tag == DERElement.Tag.publicKey }?.children?.first
      self.publicKey = point.map { Array($0.content.dropFirst()) }
    }
  }
}
