import Console
import Kubernetes
import Output
import ZtunnelState

extension ZtunnelDump {
  /// The table of certificates, with what is valid now.
  func certificateText(in context: Context) -> String {
    let now = context.clock.now()
    return certificateTable { link in
      guard let start = RFC3339.timestamp(link.validFrom), let end = RFC3339.timestamp(link.expirationTime) else {
        return false
      }
      return start < now && now < end
    }.text
  }
}
