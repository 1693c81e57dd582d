import YAML

/// One block of a PEM text (RFC 7468): what it says it is, and its bytes.
struct PEMBlock {
  /// `CERTIFICATE`, `RSA PRIVATE KEY`, …
  let label: String
  /// The bytes between its lines.
  let bytes: [UInt8]

  /// The blocks of a text, in order; broken ones are left out.
  static func blocks(in text: String) -> [PEMBlock] {
    var blocks: [PEMBlock] = []
    var label: String?
    var body: [UInt8] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if let name = line.framed(by: "-----BEGIN ") {
        label = name
        body = []
      } else if let end = line.framed(by: "-----END ") {
        if let begin = label, begin == end, let bytes = Base64Text.decode(body[...]) {
          blocks.append(PEMBlock(label: begin, bytes: bytes))
        }
        label = nil
      } else if label != nil {
        body += line.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      }
    }
    return blocks
  }
}

extension Substring {
  /// What stands between a beginning and the dashes at the end; nil when it does not have both.
  fileprivate func framed(by start: String) -> String? {
    hasPrefix(start) && hasSuffix("-----") && count >= start.count + 5
      ? String(dropFirst(start.count).dropLast(5)) : nil
  }
}
