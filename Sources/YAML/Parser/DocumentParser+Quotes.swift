import Diagnostics

// Characters that are text inside quotes only, looked at when the tree shows where the quotes are.
extension DocumentParser {
  /// Refuses the first character outside quotes that is nb-json (YAML 1.2.2 [2]) but no ns-char ([34]).
  ///
  /// A byte order mark may also open the document (§5.2).
  func checkQuotedOnly(from start: Int) throws(SyntaxFailure) {
    let found = firstOutsideQuotes(from: start) { buffer, index in
      EncodingCheck.isQuotedOnly(in: buffer, at: index) && !lexer.byteOrderMarks.contains(index)
    }
    guard let found else { return }
    let rest = source.bytes[(found + 1)...]
    throw SyntaxFailure(.controlCharacter, from: found, to: rest.firstIndex { $0 & 0xC0 != 0x80 } ?? rest.endIndex)
  }

  /// The offset of the first byte that matches and stands outside quoted scalars. O(bytes).
  func firstOutsideQuotes(from start: Int, where matches: (UnsafeRawBufferPointer, Int) -> Bool) -> Int? {
    source.bytes.withUnsafeBytes { buffer in
      var record = 0
      return buffer.indices[start...].first { index in
        guard matches(buffer, index) else { return false }
        while record + 1 < tree.count, Int(tree.records[record + 1].start) <= index { record += 1 }
        return !isQuoted(record, at: index)
      }
    }
  }

  private func isQuoted(_ index: Int, at offset: Int) -> Bool {
    guard index < tree.count else { return false }
    let record = tree.records[index]
    guard Int(record.start) <= offset, offset < Int(record.end) else { return false }
    return record.style == .singleQuoted || record.style == .doubleQuoted
  }
}
