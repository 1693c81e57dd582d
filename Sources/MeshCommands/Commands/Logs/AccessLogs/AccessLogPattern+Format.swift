import AccessLogging
import ProxyConfig

extension AccessLogPattern {
  /// Takes the format of a proxy's access log.
  init(_ format: AccessLog.Format) throws(AccessLogPatternError) {
    switch format {
    case .text(let text): try self.init(text: text)
    case .object(let object): try self.init(json: object)
    }
  }
}
