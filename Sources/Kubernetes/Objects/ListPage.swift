/// A page of a list: what the API answers lists and tables with.
public protocol ListPage: Sendable {
  /// What the server is asked for by this form, as the Accept header has it.
  static var mediaType: String { get }
  /// The state of the list that the page is of.
  var resourceVersion: String { get }
  /// What to ask the next page with; nil on the last one.
  var continuation: String? { get }
  /// How many objects come after this page, if the server tells.
  var remaining: Int? { get }
}
