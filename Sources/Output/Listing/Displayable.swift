/// One thing of a list, as people and as programs see it: the cells of a table, and a payload apart from them.
public protocol Displayable: Sendable {
  /// The columns of a table of such things.
  static var columns: [Column] { get }

  /// The cells of its row, one a column.
  var cells: [Cell] { get }

  /// What `-o name` prints: a word that other commands take, `virtualservice.networking.istio.io/reviews`.
  var reference: String { get }

  /// What programs read; names are stable: some may be added, none is renamed.
  var payload: JSONValue { get }
}
