/// Finds the positions of paths where there are so many different words that they are no names of routes.
struct PathCrowds {
  /// So many words at one position are told apart.
  static let mostWords = 100

  private struct Path {
    var segments: [ArraySlice<UInt8>]
    let place: Int
  }

  /// The templates in the order in which they were given, crowded positions as `{*}`.
  private(set) var templates: [[UInt8]]
  /// What stands before each crowded position.
  private(set) var prefixes: [[UInt8]] = []

  /// Looks at templates. O(bytes).
  ///
  /// A position is what stands before it: where that has crowds itself, all words of all of them are counted as one.
  init(_ templates: [ArraySlice<UInt8>], mostWords: Int = Self.mostWords) {
    self.templates = templates.map { Array($0) }
    let paths = templates.enumerated().map { place, template in
      Path(segments: template.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false), place: place)
    }
    separate(paths, behind: [], 0, mostWords)
  }

  private mutating func separate(_ paths: [Path], behind prefix: [UInt8], _ depth: Int, _ mostWords: Int) {
    let going = paths.filter { $0.segments.count > depth }
    guard !going.isEmpty else { return }
    let anything = PathTemplate.anything[...]
    let words = Dictionary(grouping: going) { $0.segments[depth] }
    guard words.count > mostWords || words[anything] != nil else {
      for (word, paths) in words {
        separate(paths, behind: prefix + word + [UInt8(ascii: "/")], depth + 1, mostWords)
      }
      return
    }
    prefixes.append(prefix)
    let merged = going.map { path in
      var path = path
      // Two slashes in a row are no word.
      if !path.segments[depth].isEmpty { path.segments[depth] = anything }
      return path
    }
    for path in merged { templates[path.place] = Array(path.segments.joined(separator: [UInt8(ascii: "/")])) }
    for (word, paths) in Dictionary(grouping: merged, by: { $0.segments[depth] }) {
      separate(paths, behind: prefix + word + [UInt8(ascii: "/")], depth + 1, mostWords)
    }
  }
}
