import MeshStores

/// Where what was in a resource stands once edits are made: items that come and go move those behind them.
struct MovedPaths {
  /// The places of insertions by their lists, in the order given.
  private var inserted: [FieldPath: [Int]] = [:]
  private var removed: [FieldPath: Set<Int>] = [:]

  init(by edits: [Edit]) {
    for edit in edits {
      guard case (let list, .item(let place))? = edit.path.split else { continue }
      switch edit {
      case .insert: inserted[list, default: []].append(place)
      case .remove: removed[list, default: []].insert(place)
      case .set, .test: break
      }
    }
  }

  /// The path then; nil for what is gone.
  func path(of path: FieldPath) -> FieldPath? {
    var before = FieldPath([])
    var after = FieldPath([])
    for step in path.steps {
      if case .item(let place) = step {
        if removed[before]?.contains(place) == true { return nil }
        after = after.appending(.item(gap(at: place, in: before)))
      } else {
        after = after.appending(step)
      }
      before = before.appending(step)
    }
    return after
  }

  /// The place then of an item, or the one before which a removed item would stand again.
  func gap(at place: Int, in list: FieldPath) -> Int {
    let gone = removed[list]?.count { $0 < place } ?? 0
    let added = inserted[list]?.count { $0 <= place } ?? 0
    return place - gone + added
  }

  /// The place then of an item that came; `order` counts those that came to the same place before it.
  func place(ofInsertionAt place: Int, order: Int, in list: FieldPath) -> Int {
    let gone = removed[list]?.count { $0 < place } ?? 0
    let added = inserted[list]?.count { $0 < place } ?? 0
    return place - gone + added + order
  }
}
