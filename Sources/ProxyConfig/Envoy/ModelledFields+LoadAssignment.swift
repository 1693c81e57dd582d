extension ModelledFields {
  static let loadAssignment: [String] = [
    "cluster_name",
    "endpoints/lb_endpoints/endpoint/address/pipe/path",
    "endpoints/lb_endpoints/endpoint/address/socket_address/address",
    "endpoints/lb_endpoints/endpoint/address/socket_address/port_value",
    "endpoints/lb_endpoints/load_balancing_weight",
    "endpoints/lb_endpoints/metadata/filter_metadata/envoy.transport_socket_match/tlsMode",
    "endpoints/load_balancing_weight",
    "endpoints/locality/region",
    "endpoints/locality/sub_zone",
    "endpoints/locality/zone",
    "endpoints/priority",
  ]
}
