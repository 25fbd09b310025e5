metadata description = 'Cosmos DB: one database, three containers, no keys.'

param name string
param location string
param tags object

@allowed(['serverless', 'autoscale'])
param capacity string

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    capabilities: capacity == 'serverless' ? [{ name: 'EnableServerless' }] : []
    // Whoever takes a message from a queue must read what was committed before it was sent, from any instance.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
  }

  resource database 'sqlDatabases' = {
    name: 'medinsperf'
    properties: {
      resource: { id: 'medinsperf' }
      options: capacity == 'autoscale' ? { autoscaleSettings: { maxThroughput: 4000 } } : {}
    }

    // One county-year is one transaction scope. What has outlived its own ttl goes; nothing else does.
    resource work 'containers' = {
      name: 'work'
      properties: {
        resource: {
          id: 'work'
          partitionKey: { kind: 'MultiHash', version: 2, paths: ['/tenantId', '/period'] }
          defaultTtl: -1
        }
      }
    }

    resource tenants 'containers' = {
      name: 'tenants'
      properties: {
        resource: {
          id: 'tenants'
          partitionKey: { kind: 'Hash', version: 2, paths: ['/tenantId'] }
        }
      }
    }

    resource rollups 'containers' = {
      name: 'rollups'
      properties: {
        resource: {
          id: 'rollups'
          partitionKey: { kind: 'MultiHash', version: 2, paths: ['/provinceCode', '/period'] }
        }
      }
    }
  }
}

output name string = account.name
output endpoint string = account.properties.documentEndpoint
