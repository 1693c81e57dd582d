/// What is inserted into a node without children, which becomes a collection.
struct Filling {
  let kind: NodeKind
  var start = NewChildren()
  var end = NewChildren()

  /// All of it, in order.
  var children: NewChildren {
    var all = start
    all.append(end)
    return all
  }
}
