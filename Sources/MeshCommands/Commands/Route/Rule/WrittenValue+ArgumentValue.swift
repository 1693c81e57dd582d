import ArgumentParsing
import Routing

extension ArgumentValue where Self: WrittenValue {
  /// Reads a word.
  public init(argument: String) throws(InvalidValue) {
    do { try self.init(argument) } catch {
      switch error {
      case .malformed(let expected): throw .malformed(expected: expected)
      case .refused(let reason): throw .refused(reason)
      }
    }
  }

  /// As it is written on the command line.
  public var argument: String { description }
}

extension RouteDuration: ArgumentValue {}
extension Percentage: ArgumentValue {}
extension FieldName: ArgumentValue {}
extension PlainText: ArgumentValue {}
extension Pattern: ArgumentValue {}
extension PathText: ArgumentValue {}
extension MethodName: ArgumentValue {}
extension Count: ArgumentValue {}
extension RoutePort: ArgumentValue {}
extension NamedValue: ArgumentValue {}
extension FaultDelay: ArgumentValue {}
extension FaultAbort: ArgumentValue {}
extension FaultPart: ArgumentValue {}
extension RetryWords: ArgumentValue {}
extension AuthorityText: ArgumentValue {}
extension RedirectTarget: ArgumentValue {}
extension RedirectStatus: ArgumentValue {}
extension CORSMethods: ArgumentValue {}
extension CORSHeaders: ArgumentValue {}
extension CORSAge: ArgumentValue {}
extension EjectionShare: ArgumentValue {}
extension BalancingChoice: ArgumentValue {}
