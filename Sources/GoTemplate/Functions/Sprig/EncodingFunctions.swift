import YAML

/// Sprig's base64 and checksums (Sprig: strings.go, crypto.go).
enum EncodingFunctions {
  static let table: TemplateFunction.Table = [
    "b64enc": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .string(Base64Text.encode(Array(try arguments.string(0).utf8)))
    },
    "b64dec": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      guard let bytes = Base64Text.decode(ArraySlice(try arguments.string(0).utf8)) else { throw .badBase64 }
      return .string(String(decoding: bytes, as: UTF8.self))
    },
    "sha256sum": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      let bytes = Array(try arguments.string(0).utf8)
      try budget.spend(bytes: bytes.count)
      return .string(SHA256.digest(of: bytes).map { GoQuote.padded(UInt32($0), 2) }.joined())
    },
    "adler32sum": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      var (low, high): (UInt32, UInt32) = (1, 0)
      for byte in try arguments.string(0).utf8 {
        low = (low + UInt32(byte)) % 65521
        high = (high + low) % 65521
      }
      return .string(String(high << 16 | low))
    },
  ]
}
