import Diagnostics
import Resources
public import YAML

/// Turns objects of manifests into those of another API that mean the same.
///
/// Pure: the same documents and settings give the same outcome. What has no counterpart is told as a warning, with the
/// place in the text. O(bytes).
public enum ManifestConversion {
  /// Converts every object of documents that the target of the settings has a counterpart for.
  ///
  /// The documents are one mesh: Services among them tell the numbers of named ports and the pods behind a name. Those
  /// with errors are passed over.
  public static func outcome(of documents: [Document], _ settings: ConversionSettings) -> ConversionOutcome {
    var record = ConversionRecord()
    let manifests = ManifestObjects(documents, settings)
    record.errors += manifests.refusals
    if record.errors.isEmpty {
      switch settings.target {
      case .istio:
        LegacyConverter(manifests, settings).convert(into: &record)
        IngressConverter(manifests, settings).convert(into: &record)
        TrafficSplitConverter(manifests, settings).convert(into: &record)
      case .virtualService: HTTPRouteConverter(manifests, settings).convert(into: &record)
      case .httpRoute: VirtualServiceConverter(manifests, settings).convert(into: &record)
      }
    }
    return ConversionOutcome(record)
  }
}
