import Diagnostics
import ProxyConfig

/// A request of a file of tests, and what is expected of it.
struct RouteTestCase {
  let name: String
  /// The file, and the place in it.
  let source: SourceFile
  let range: SourceRange
  let call: RouteCall
  let expectation: RouteExpectation

  /// `routes_test.yaml:3`. O(bytes of the document).
  var place: String { "\(source.name):\(LineTable(source).position(of: range.start).line)" }
}
