/// One container of one pod, which no other pod of the same name is.
struct ContainerKey: Hashable, Sendable {
  var namespace: String
  var pod: String
  var uid: String
  var container: String
}
