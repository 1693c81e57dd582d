import ArgumentParsing
import Injection

/// One value of Istio's charts: `values.global.proxy.image=proxyv2`.
struct ValueAssignment: ArgumentValue, Hashable {
  let argument: String
  let path: [String]
  let text: String

  init(argument: String) throws(InvalidValue) {
    guard let mark = argument.firstIndex(of: "="), mark != argument.startIndex else {
      throw .malformed(expected: "PATH=VALUE, such as values.global.proxy.image=proxyv2")
    }
    self.argument = argument
    path = OperatorSpec.keys(of: String(argument[..<mark]))
    text = String(argument[argument.index(after: mark)...])
    var spec = OperatorSpec()
    spec.set(path, to: text)
    if let unknown = spec.unknownPaths.first { throw .refused(unknown.message) }
    do { _ = try HelmValues(spec.values).settings() } catch { throw .refused(error.message) }
  }
}

extension UnknownPath {
  /// `no chart reads values.a; did you mean values.b?`
  var message: String { "no chart reads \(path)" + (nearest.map { "; did you mean \($0)?" } ?? "") }
}
