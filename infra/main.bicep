targetScope = 'subscription'

@description('Name of the azd environment; the names of all resources follow from it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Where everything stands that has a place.')
@minLength(1)
param location string

@description('The web app\'s registration with Entra ID: the client id that browsers sign in with.')
@minLength(36)
param identityClientId string

@description('The API\'s registration: the exact aud of its tokens.')
@minLength(36)
param identityAudience string

@description('The permission that the web app asks of the API.')
param identityScope string = 'api://${identityAudience}/access_as_user openid profile offline_access'

@description('Where people of any organisation sign in. The cloud knows its own host: Azure China has another than the world.')
param identityAuthority string = '${environment().authentication.loginEndpoint}organizations/v2.0'

@description('flex scales with the messages and to zero; dedicated is for clouds and regions that have no Flex Consumption.')
@allowed(['flex', 'dedicated'])
param hosting string = 'flex'

@description('HTTP instances that are kept warm (flex only).')
@minValue(0)
@maxValue(20)
param warmInstances int = 0

@description('serverless is paid by request; autoscale is for clouds and regions without it.')
@allowed(['serverless', 'autoscale'])
param cosmosCapacity string = 'serverless'

@description('Whether the page stands on Azure Static Web Apps, which not every cloud has; if not, say in webOrigin where it stands.')
param staticWebApp bool = true

@description('Where a Static Web App is registered; its files are everywhere. It is not to be had in every region.')
param staticWebAppLocation string = 'eastasia'

@description('The origin of a page that stands elsewhere, as https://HOST.')
param webOrigin string = ''

@description('Whether logs and metrics go to Application Insights.')
param monitoring bool = true

@description('The SMTP server that compiled reports are sent through; without one they cannot be sent.')
param mailHost string = ''

param mailPort int = 587

@description('Who mail comes from.')
param mailFrom string = ''

@description('The SMTP user, where the server asks for one.')
param mailUser string = ''

@description('Address of the Key Vault secret with the SMTP user\'s password. The vault is brought along; let the identity read its secrets.')
#disable-next-line secure-secrets-in-params // Where the secret is kept, not the secret.
param mailPasswordSecretUri string = ''

var abbreviations = loadJsonContent('abbreviations.json')
var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: '${abbreviations.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module identity 'app/identity.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.identity}${token}'
    location: location
    tags: tags
  }
}

module logs 'app/logs.bicep' = if (monitoring) {
  scope: group
  params: {
    workspaceName: '${abbreviations.logAnalytics}${token}'
    insightsName: '${abbreviations.applicationInsights}${token}'
    location: location
    tags: tags
  }
}

module storage 'app/storage.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.storageAccount}${token}'
    location: location
    tags: tags
  }
}

module cosmos 'app/cosmos.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.cosmosAccount}${token}'
    location: location
    tags: tags
    capacity: cosmosCapacity
  }
}

// A module of its own, so that the function app can wait for it: an app that starts before its roles fails, and stays so.
module roles 'app/roles.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    cosmosName: cosmos.outputs.name
    insightsName: monitoring ? logs!.outputs.insightsName : ''
  }
}

module web 'app/web.bicep' = if (staticWebApp) {
  scope: group
  params: {
    name: '${abbreviations.staticWebApp}${token}'
    location: staticWebAppLocation
    tags: union(tags, { 'azd-service-name': 'web' })
  }
}

module functions 'app/functions.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.functionApp}${token}'
    planName: '${abbreviations.appServicePlan}${token}'
    location: location
    tags: union(tags, { 'azd-service-name': 'api' })
    hosting: hosting
    warmInstances: warmInstances
    identityName: identity.outputs.name
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    insightsName: monitoring ? logs!.outputs.insightsName : ''
    settings: {
      Cosmos__Endpoint: cosmos.outputs.endpoint
      Identity__Authority: identityAuthority
      Identity__ClientId: identityClientId
      Identity__Audience: identityAudience
      Identity__Scope: identityScope
      Mail__From: mailFrom
      Mail__Host: mailHost
      Mail__Port: string(mailPort)
      Mail__User: mailUser
      Mail__Password: empty(mailPasswordSecretUri) ? '' : '@Microsoft.KeyVault(SecretUri=${mailPasswordSecretUri})'
      Web__Origin: staticWebApp ? web!.outputs.origin : webOrigin
    }
  }
  dependsOn: [roles]
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
@description('Where people sign in; the page may talk to it.')
output IDENTITY_AUTHORITY string = identityAuthority
@description('Where the API is; the page is built for it.')
output VITE_API_ORIGIN string = functions.outputs.origin
@description('Where the page is.')
output WEB_ORIGIN string = staticWebApp ? web!.outputs.origin : webOrigin
