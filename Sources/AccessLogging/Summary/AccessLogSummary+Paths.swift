extension AccessLogSummary {
  /// Has paths one group that differ only where too many words were seen. O(groups).
  ///
  /// To do so early or late comes to the same, since a crowd is never less of one.
  mutating func joinCrowdedPaths() {
    guard let text = pathText, keys.count > PathCrowds.mostWords else { return }
    let parts = (0..<keys.count).map { Self.texts(of: keys.key($0)) }
    let counted = parts.indices.filter { tallies[$0 + 1].requests > 0 }
    let crowds = PathCrowds(counted.map { parts[$0][text] })
    guard !crowds.prefixes.isEmpty else { return }
    for prefix in crowds.prefixes { template.collapse(behind: prefix.span) }
    var renamed = parts.map { $0.map { Array($0) } }
    for (place, group) in counted.enumerated() { renamed[group][text] = crowds.templates[place] }
    renumber(renamed)
  }

  /// The texts of a key.
  static func texts(of key: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    key.split(separator: AccessLogGrouping.separator, omittingEmptySubsequences: false).dropLast()
  }

  /// Which text of a key is the template of a path.
  private var pathText: Int? {
    guard let place = groupings.firstIndex(of: .path) else { return nil }
    return groupings[..<place].reduce(0) { $0 + $1.keys.count }
  }

  private mutating func renumber(_ renamed: [[[UInt8]]]) {
    let old = tallies
    keys = GroupKeys()
    tallies = [old[0]]
    // Of what is counted beyond all groups nothing moves.
    var numbers: [Int32] = [0]
    for (place, texts) in renamed.enumerated() {
      let group = group(of: texts.flatMap { $0 + [AccessLogGrouping.separator] }) ?? 0
      tallies[group].merge(old[place + 1])
      numbers.append(Int32(truncatingIfNeeded: group))
    }
    hops.renumber(numbers)
    windows?.renumber(numbers)
  }
}
