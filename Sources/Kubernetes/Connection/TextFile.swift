import System

/// Small files of one line, such as tokens.
enum TextFile {
  /// What no token comes near.
  static let sizeLimit = 1 << 20

  /// The text without the white space around it; nil when the file cannot be read or holds nothing else.
  static func read(_ path: String) -> String? {
    guard var reader = try? FileReader(path), let bytes = try? reader.readAll(limit: sizeLimit) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let isBlank = { (character: Character) in character.isWhitespace }
    let end = text.lastIndex { !isBlank($0) }
    guard let start = text.firstIndex(where: { !isBlank($0) }), let end else { return nil }
    return String(text[start...end])
  }
}
