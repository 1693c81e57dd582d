/// A container's name with its pod's.
struct WriterName: Hashable, Sendable {
  var pod: String
  var container: String
}
