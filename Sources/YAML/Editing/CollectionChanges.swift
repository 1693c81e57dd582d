/// What changes among the children of one collection; children are counted from 0.
struct CollectionChanges {
  var removed: Set<Int> = []
  /// The removed children that leave the comments above them.
  var leavingComments: Set<Int> = []
  private var before: [Int: NewChildren] = [:]
  private var after: [Int: NewChildren] = [:]

  var hasInsertions: Bool { !before.isEmpty || !after.isEmpty }

  func insertion(before child: Int) -> NewChildren { before[child] ?? NewChildren() }
  func insertion(after child: Int) -> NewChildren { after[child] ?? NewChildren() }

  mutating func insert(_ children: NewChildren, before child: Int) {
    before[child, default: NewChildren()].append(children)
  }
  mutating func insert(_ children: NewChildren, after child: Int) {
    after[child, default: NewChildren()].append(children)
  }

  /// Everything inserted from before `first` to after `last`, in order.
  func insertions(around range: ClosedRange<Int>) -> NewChildren {
    var all = NewChildren()
    for child in range {
      all.append(insertion(before: child))
      all.append(insertion(after: child))
    }
    return all
  }
}
