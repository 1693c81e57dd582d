/// The difference of two texts in the unified format (POSIX `diff -u`), which `patch` and `git apply` accept.
public struct UnifiedDiff: Sendable {
  /// Which file the texts are versions of, by its path in the tree that the diff applies to.
  public enum Subject: Sendable, Hashable {
    /// The file exists before and after.
    case modified(String)
    /// The old text is no file.
    case created(String)
    /// The new text is no file.
    case deleted(String)
  }

  /// For whom the diff is written.
  public enum Form: Sendable, Hashable {
    /// For tools: the exact bytes.
    case patch
    /// For people: styled, and with everything made visible that a terminal would obey.
    case terminal(Styler)
  }

  /// The number of equal lines around a change.
  public static let context = 3

  let old: TextLines
  let new: TextLines
  let edits: [LineEdit]

  /// Compares two texts by lines.
  ///
  /// O(bytes) plus the work of aligning what differs, which is bounded: the diff of texts with very many differences is
  /// right, though it may not be the shortest.
  public init(from old: [UInt8], to new: [UInt8]) {
    self.old = TextLines(old)
    self.new = TextLines(new)
    self.edits = LineComparison.edits(from: self.old, to: self.new)
  }

  /// Whether the texts are equal.
  public var isEmpty: Bool { edits.isEmpty }

  /// The diff with its file names; no bytes if the texts are equal.
  public func render(_ subject: Subject, as form: Form = .patch) -> [UInt8] {
    guard !isEmpty else { return [] }
    var writer = UnifiedDiffWriter(form: form)
    writer.write(subject)
    for hunk in hunks { write(hunk, to: &writer) }
    return writer.bytes
  }

  /// Edits whose contexts touch or overlap belong to one hunk.
  private var hunks: [ArraySlice<LineEdit>] {
    var hunks: [ArraySlice<LineEdit>] = []
    var start = 0
    for index in edits.indices.dropFirst()
    where edits[index].old.lowerBound - edits[index - 1].old.upperBound > 2 * Self.context {
      hunks.append(edits[start..<index])
      start = index
    }
    if start < edits.count { hunks.append(edits[start...]) }
    return hunks
  }

  private func write(_ hunk: ArraySlice<LineEdit>, to writer: inout UnifiedDiffWriter) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
    let newRange = first.new.lowerBound - before..<last.new.upperBound + after
    writer.writeHunkHeader(old: oldRange, new: newRange)
    var next = oldRange.lowerBound
    for edit in hunk {
      for index in next..<edit.old.lowerBound { writer.write(.context, old[index]) }
      for index in edit.old { writer.write(.removed, old[index]) }
      for index in edit.new { writer.write(.added, new[index]) }
      next = edit.old.upperBound
    }
    for index in next..<oldRange.upperBound { writer.write(.context, old[index]) }
  }
}
