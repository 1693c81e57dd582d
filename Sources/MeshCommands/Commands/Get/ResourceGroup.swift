import Resources

/// Resources of one kind that are shown together: those of names, or all that are selected.
struct ResourceGroup {
  let kind: ResourceKind
  /// The names; nil for a list.
  var names: [String]?
}
