import ArgumentParsing
import Conversion

/// The flags of `meshctl convert`.
struct ConvertOptions: EditCommandOptions {
  var edit = EditOptions()
  var target = ConversionTarget.istio
  var isConvertedOnly = false
  var isStrict = false
  var ingressClass = "istio"
  var gatewaySelector = PodLabel.ingressGateway
  var clusterDomain = "cluster.local"

  static let flags: [Flag<Self>] =
    editFlags + [
      .value("to", "API", \.target, help: "what to convert to")
        .details(
          "istio converts RouteRules, DestinationPolicies, EgressRules, Ingresses and TrafficSplits to Istio's "
            + "objects of "
            + "today; virtualservice converts HTTPRoutes of the Gateway API; httproute converts VirtualServices."
        ),
      .switch("converted-only", \.isConvertedOnly, help: "leave out what is not converted"),
      .switch("strict", \.isStrict, help: "count warnings as errors: nothing is written, exit status 3"),
      .value("ingress-class", "NAME", \.ingressClass, help: "the class of the Ingresses to convert")
        .details("Ingresses without a class are converted, too; those of other classes stay as they are."),
      .value("gateway-selector", "KEY=VALUE", \.gatewaySelector, help: "the label of the pods that serve Ingresses"),
      .value("cluster-domain", "DOMAIN", \.clusterDomain, help: "the domain of the cluster's services"),
    ]

  static var exclusive: [[PartialKeyPath<Self>]] { [exclusiveEditFlags] }

  /// What the conversion is told.
  var settings: ConversionSettings {
    ConversionSettings(
      target: target,
      defaultNamespace: edit.namespace.argument,
      clusterDomain: clusterDomain,
      ingressClass: ingressClass,
      gatewaySelector: [gatewaySelector.key: gatewaySelector.value]
    )
  }
}

extension ConversionTarget: ArgumentValue {}
