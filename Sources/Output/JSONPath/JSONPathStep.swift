/// One step of a path, taken from every value that the steps before it led to.
indirect enum JSONPathStep: Sendable, Hashable {
  /// `"text"`, `5`, `true`: stands for itself, whatever came before.
  case literal(JSONValue)
  /// `.name`.
  case child(String)
  /// `['name']`: the child of this name, else the child that its parts between dots lead to.
  case quoted(String, parts: [String])
  /// `.*`, `[*]`.
  case anyChild
  /// `..`: the value and every object and array in it, each before what it holds.
  case descendants
  /// `[0]`, `[-1]`.
  case element(Int)
  /// `[1:4:2]`.
  case slice(JSONPathSlice)
  /// `[0,2]`, `['a','b']`: the results of each, one after the other.
  case union([JSONPathStep])
  /// `[?(@.a==1)]`.
  case filter(JSONPathFilter)
}
