/// What a verb may do about subsets that it sends requests to.
struct SubsetPolicy: Sendable {
  /// The label whose value is the name of a new subset.
  var label = "version"
  /// Whether what is missing is refused instead of made.
  var createsNothing = false
  /// Whether requests may be sent to what has no ready pod.
  var allowsEmpty = false
}
