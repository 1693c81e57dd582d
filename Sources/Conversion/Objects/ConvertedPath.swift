/// One step on the way to a part of an object.
enum ConvertedPath: Hashable, Sendable {
  case field(String)
  case item(Int)
}
